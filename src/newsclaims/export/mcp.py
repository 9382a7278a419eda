"""MCP: a server with the tools `extract`, `compare` and `verify` on standard input and output.

    python -m newsclaims.export.mcp

Source: Model Context Protocol, https://modelcontextprotocol.io. Every tool only reads its arguments.
"""

from __future__ import annotations

from typing import Any

from newsclaims.errors import MissingExtraError
from newsclaims.export.tools import TOOLS

try:
    import mcp.server  # noqa: F401  (the guard: its servers are named differently from version to version)
except ImportError as error:
    raise MissingExtraError("mcp", "mcp") from error


def create_server() -> Any:
    """The server, not yet running; `.run()` serves standard input and output."""
    server = _server_class()("newsclaims")
    for name, function in TOOLS.items():
        server.add_tool(function, name=name, description=function.__doc__)
    return server


def _server_class() -> Any:
    """The SDK's server class, by the name that its version has."""
    try:
        from mcp.server.mcpserver import MCPServer
    except ImportError:  # before version 2
        from mcp.server.fastmcp import FastMCP as MCPServer
    return MCPServer


if __name__ == "__main__":
    create_server().run()
