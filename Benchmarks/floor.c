// The floor: what it costs to read the same files, turn them into HTML with cmark-gfm, and write that, and nothing else.
//
//     floor FOLDER OUTPUT      every Markdown file below FOLDER, as one HTML file in OUTPUT, which is made
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const extensions[] = {"table", "tasklist", "strikethrough"};

static void fail(const char *path) {
    perror(path);
    exit(1);
}

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    struct stat info;
    if (!file || fstat(fileno(file), &info)) fail(path);
    char *bytes = malloc((size_t)info.st_size + 1);
    *size = fread(bytes, 1, (size_t)info.st_size, file);
    bytes[*size] = 0;
    fclose(file);
    return bytes;
}

static void convert(const char *path, const char *output) {
    size_t size;
    char *text = read_file(path, &size);
    const char *body = text;
    if (!strncmp(text, "---\n", 4)) {
        const char *end = strstr(text + 4, "\n---\n");
        if (end) body = end + 5;
    }
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
    cmark_parser_feed(parser, body, size - (size_t)(body - text));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    FILE *file = fopen(output, "wb");
    if (!file) fail(output);
    fwrite(html, 1, strlen(html), file);
    fclose(file);
    free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    free(text);
}

static void walk(const char *folder, const char *output) {
    DIR *entries = opendir(folder);
    if (!entries) fail(folder);
    for (struct dirent *entry; (entry = readdir(entries));) {
        if (entry->d_name[0] == '.') continue;
        char path[4096], html[4096];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        struct stat info;
        if (stat(path, &info)) fail(path);
        size_t length = strlen(entry->d_name);
        if (S_ISDIR(info.st_mode)) {
            walk(path, output);
        } else if (length > 3 && !strcmp(entry->d_name + length - 3, ".md")) {
            snprintf(html, sizeof html, "%s/%.*s.html", output, (int)(length - 3), entry->d_name);
            convert(path, html);
        }
    }
    closedir(entries);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fputs("floor FOLDER OUTPUT\n", stderr);
        return 2;
    }
    cmark_gfm_core_extensions_ensure_registered();
    if (mkdir(arguments[2], 0755)) fail(arguments[2]);
    walk(arguments[1], arguments[2]);
}
