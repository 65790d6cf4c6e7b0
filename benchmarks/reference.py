"""The two programs that start-up is measured against: `bare` and `hello`.

bare    python -c pass
hello   a Typer program that prints one Rich table
"""

BARE = "pass"
HELLO = """
import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer(rich_markup_mode=None, add_completion=False)

@app.command()
def main() -> None:
    table = Table()
    table.add_column("skill")
    table.add_column("level")
    for row in range(10):
        table.add_row(f"skill {row}", str(row % 5))
    Console().print(table)

app()
"""
