"""The script of the pages with tables to sort and to search; they can be read without it."""

from __future__ import annotations

TABLE_SCRIPT = """
"use strict";
(() => {
  const said = document.getElementById("said");
  const parts = (table) => table.classList.contains("people")
    ? [...table.tBodies] : [...table.tBodies[0].rows];
  const first = (part) => part.tagName === "TR" ? part : part.rows[0];
  const key = (part, column) => {
    const cell = first(part).cells[column];
    const text = cell.dataset.key === undefined ? cell.textContent.trim() : cell.dataset.key;
    const number = Number(text);
    return text === "" || Number.isNaN(number) ? text.toLowerCase() : number;
  };
  const compare = (one, other) => {
    if (typeof one === typeof other) {
      return typeof one === "string" ? one.localeCompare(other) : one - other;
    }
    return typeof one === "number" ? -1 : 1;
  };
  const sort = (table, order, head, column) => {
    const before = head.getAttribute("aria-sort");
    const usual = head.dataset.first || "ascending";
    const other = usual === "ascending" ? "descending" : "ascending";
    const way = before === usual ? other : usual;
    for (const one of table.tHead.rows[0].cells) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", way);
    const keyed = order.map((part) => [key(part, column), part]);
    const sign = way === "ascending" ? 1 : -1;
    keyed.sort((one, another) => sign * compare(one[0], another[0]));
    const target = table.classList.contains("people") ? table : table.tBodies[0];
    target.append(...keyed.map((pair) => pair[1]));
    if (said) said.textContent = "Sorted by " + head.textContent.trim() + ", " + way + ".";
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    const order = parts(table);
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, order, head, column));
      head.append(button);
    });
  }
  const tools = document.getElementById("tools");
  const people = document.querySelector("table.people, table.searchable");
  if (tools && people) {
    tools.hidden = false;
    const search = document.getElementById("search");
    const all = parts(people);
    const words = all.map((part) => first(part).textContent.toLowerCase());
    const filter = () => {
      const asked = search.value.toLowerCase().split(/\\s+/).filter((word) => word.length);
      let left = 0;
      all.forEach((part, place) => {
        const has = (word) => words[place].includes(word);
        part.hidden = !asked.every((word) =>
          word.length > 1 && word[0] === "-" ? !has(word.slice(1)) : has(word));
        left += part.hidden ? 0 : 1;
      });
      said.textContent = asked.length ? left + " of " + all.length + " shown." : "";
    };
    search.addEventListener("input", filter);
    if (search.value) filter();
    const fold = document.getElementById("fold");
    const folded = people.querySelectorAll("th > details");
    if (!folded.length) fold.remove();
    fold.addEventListener("click", () => {
      const open = fold.getAttribute("aria-pressed") !== "true";
      fold.setAttribute("aria-pressed", String(open));
      for (const one of folded) if (!one.closest("tbody").hidden) one.open = open;
    });
  }
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    const folded = target && target.querySelector("th > details");
    if (folded) folded.open = true;
  };
  addEventListener("hashchange", follow);
  follow();
})();
"""
"""It makes headings of tables into buttons that sort, and brings a field to search in."""
