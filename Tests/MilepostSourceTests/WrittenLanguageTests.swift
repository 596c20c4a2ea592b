import MilepostSource
import Testing

@Suite("The language of a text")
struct WrittenLanguageTests {
    @Test(
        "is told by letters that are of one language",
        arguments: [
            ("# 결제\n\n결제 화면을 만들고 `PaymentView` 를 시험한다.", "ko"),
            ("# 決済\n\n決済画面をつくり、`PaymentView` を確認する。", "ja"),
            ("# 支付\n\n编写支付页面，并用 `PaymentView` 检查结果。", "zh"),
            ("# Thanh toán\n\nXây dựng màn hình thanh toán và kiểm thử kết quả của người dùng.", "vi"),
            ("# Πληρωμή\n\nΦτιάξε την οθόνη πληρωμής.", "el"), ("# תשלום\n\nלבנות את מסך התשלום.", "he"),
            ("# การชำระเงิน\n\nสร้างหน้าจอการชำระเงิน", "th"),
            ("# Оплата\n\nСделать экран оплаты.", ""), ("# الدفع\n\nبناء شاشة الدفع.", ""),
        ])
    func told(text: String, code: String) {
        #expect(WrittenLanguage.code(of: Array(text.utf8)[...]) == code)
    }

    @Test(
        "is not told by Latin letters, a foreign name, or signs",
        arguments: [
            "", "# Plan\n\nBuild the pier.", "# Plan\n\nDen Anleger bauen, für größere Boote, über Nacht.",
            "# Plan\n\nThe tea house (茶室) of Nguyễn Huệ, 北京, and a long sentence about the pier.",
            "✅ ✅ ✅ → → → done ✔︎ 🚀 🚀 🚀 🚀 🚀 🚀 🚀 🚀",
        ])
    func untold(text: String) {
        #expect(WrittenLanguage.code(of: Array(text.utf8)[...]) == nil)
    }
}
