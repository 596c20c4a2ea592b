"""A plan that is driven to its end by the official client."""

from __future__ import annotations

import json

from desk import Desk
from sentences import test

from mcp.shared.exceptions import MCPError

STEPS = {"status", "next", "show", "check", "start", "verify", "log", "complete", "block", "defer", "sync", "new_task"}


async def drive(desk: Desk, mode: str) -> None:
    """Every task by what the tools say: what is next, what is missing, until nothing is left."""
    desk.write_plan()
    async with desk.client(mode) as client:
        assert "Lighthouse" in (client.instructions or ""), client.instructions
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert STEPS <= set(tools), STEPS - set(tools)
        assert all(tool.input_schema["additionalProperties"] is False for tool in tools.values())
        assert tools["next"].annotations.read_only_hint and not tools["start"].annotations.read_only_hint

        async def call(tool: str, refused: bool = False, **arguments) -> tuple[str, dict]:
            result = await client.call_tool(tool, arguments)
            text = result.content[0].text
            assert bool(result.is_error) == refused, f"{tool} {arguments}: {text}"
            return text, result.structured_content or {}

        done = []
        while True:
            _, document = await call("next")
            following = document["plans"][0]["next"]
            if following is None:
                break
            task = following["id"]
            done.append(task)
            refusal, _ = await call("start", refused=True, task=task)
            assert f"milepost verify {task} verified_req checked_deps" in refusal, refusal
            await call("verify", task=task, checks=["verified_req", "checked_deps"])
            _, document = await call("start", task=task)
            assert document["status"] == {"before": "NOT_STARTED", "after": "IN_PROGRESS"}, document
            again, _ = await call("start", refused=True, task=task)
            assert "started by Agent 7" in again, again
            await call("log", task=task, text=f"worked on {task}")
            if task == "TASKS-03":
                await call("block", task=task, why="no stones", waits_for="TASKS-02")
                await call("complete", refused=True, task=task)
                await call("unblock", task=task, text="stones have come")
            refusal, _ = await call("complete", refused=True, task=task)
            assert "post-check is not complete" in refusal, refusal
            await call("verify", task=task, all=True, evidence="seen")
            _, document = await call("complete", task=task, text="it stands")
            assert len(document["files"]) == 2, document
            text, _ = await call("check", severity="error")
            assert text.startswith("no findings"), text
        assert done == [f"TASKS-{number:02}" for number in range(1, 11)], done
        status, _ = await call("status")
        assert "100 % done (10 of 10)" in status, status
        text, _ = await call("check")
        assert text.startswith("no findings"), text
        await call("sync")
        text, _ = await call("new_task", name="Lamp, lit", phase="3", priority="P1", needs=["TASKS-10"])
        assert text.startswith("TASKS-11 Lamp, lit is added to Phase 3: Stage 3."), text
        _, document = await call("next")
        assert document["plans"][0]["next"]["id"] == "TASKS-11", document
        assert "# TASKS-11: Lamp, lit" in desk.text("TASKS-11_lamp_lit.md")
        text, _ = await call("check")
        assert text.startswith("no findings"), text
        refusal, _ = await call("new_task", refused=True, name="x", phase="9")
        assert "there is no phase '9'" in refusal, refusal
        report = json.loads((await client.read_resource("milepost://report")).contents[0].text)
        assert report["overall"]["verified"]["count"] == 10, report["overall"]
    plan = desk.text("IMPLEMENTATION_PLAN.md")
    assert plan.count("| COMPLETED | it stands (by Agent 7) |") == 10, plan


@test("a plan of ten tasks is driven to its end, with requests that say their own edition")
async def modern(desk):
    await drive(desk, "auto")


@test("the same after a handshake")
async def legacy(desk):
    await drive(desk, "legacy")


@test("resources are listed and read; what has no address is an error, and the connection stands")
async def resources(desk):
    desk.write_plan()
    for mode in ("auto", "legacy"):
        async with desk.client(mode) as client:
            listed = [str(resource.uri) for resource in (await client.list_resources()).resources]
            assert len(listed) == 12 and "milepost://task/TASKS-07" in listed, listed
            content = (await client.read_resource("milepost://task/TASKS-07")).contents[0]
            assert content.text == desk.text("TASKS-07_part.md") and content.mime_type == "text/markdown"
            for address in ("milepost://plan/../secret", "file:///etc/passwd"):
                try:
                    await client.read_resource(address)
                except MCPError:
                    continue
                raise AssertionError(f"{address} was read")
            assert (await client.list_tools()).tools


@test("wrong calls are told, and the connection stands")
async def wrong(desk):
    desk.write_plan()
    async with desk.client() as client:
        for name, arguments, words in (
                ("start", {}, "'task' is missing"), ("start", {"task": "TASKS-99"}, "there is no task TASKS-99"),
                ("start", {"task": "TASKS-01", "path": "/etc"}, "there is no argument 'path'"),
                ("verify", {"task": "TASKS-01", "checks": ["verified_rec"]}, "did you mean verified_req?"),
                ("log", {"task": "TASKS-01", "text": 7}, "'text' takes a text")):
            result = await client.call_tool(name, arguments)
            assert result.is_error and words in result.content[0].text, result
        try:
            await client.call_tool("rm", {})
        except MCPError as error:
            assert error.code == -32602, error
        else:
            raise AssertionError("there is a tool rm")
        assert not (await client.call_tool("status", {})).is_error
