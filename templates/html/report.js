// What makes a page handier: sort tables by a column, filter them by words, a contents
// list that knows where the reader is, and on a phone the parts of a report of one
// sheet folded under their headings. Every page reads the same without it.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var words = JSON.parse(document.getElementById("sr-words").textContent);

  // "−14.2", "58.3 %", "▼ 4.1 %", "1,234.50" as numbers; null for anything else: days, "06-05",
  // are in order as texts.
  function figure(text) {
    var match = /^(▼\s?|▲\s?|−|-|\+)?([\d,]+(?:\.\d+)?)(?!-?\d)/.exec(text);
    if (!match) return null;
    var size = parseFloat(match[2].replace(/,/g, ""));
    return /^[▼−-]/.test(match[1] || "") ? -size : size;
  }

  function build(tag, name) {
    var element = document.createElement(tag);
    element.className = name;
    return element;
  }

  function sorter(table, rows) {
    var body = table.tBodies[0];
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      if (head.localName !== "th") return;
      var button = build("button", "sort");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var keyed = rows.map(function (row, index) {
          var text = row.cells[column].textContent.trim();
          return { row: row, text: text, figure: figure(text), index: index };
        });
        keyed.sort(function (a, b) {
          // What has no figure stands last either way.
          var order;
          if (a.text === "—" || b.text === "—") return (a.text === "—") - (b.text === "—") || a.index - b.index;
          if (a.figure !== null && b.figure !== null) order = a.figure - b.figure;
          order = order || a.text.localeCompare(b.text, document.documentElement.lang);
          return (down ? -order : order) || a.index - b.index;
        });
        var end = body.querySelector("tr.total");
        keyed.forEach(function (one) { body.insertBefore(one.row, end); });
      });
    });
  }

  function filter(table, rows) {
    var box = build("div", "filter");
    var input = build("input", "");
    var told = build("span", "");
    input.type = "search";
    input.placeholder = words.filter;
    input.setAttribute("aria-label", words.filter);
    told.setAttribute("role", "status");
    box.appendChild(input);
    box.appendChild(told);
    table.parentNode.parentNode.insertBefore(box, table.parentNode);
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      var left = 0;
      rows.forEach(function (row) {
        row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) left += 1;
      });
      told.textContent = wanted === "" ? "" : left + " / " + rows.length;
    });
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-rows]"), function (table) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows).filter(function (row) {
      return row.className !== "total";
    });
    if (!table.tHead || table.querySelector("tr.group")) return;
    sorter(table, rows);
    if (rows.length >= 12) filter(table, rows);
  });

  // On a phone a report of one sheet is one screen: the headings open its parts.
  function fold(main) {
    var parts = {};
    Array.prototype.forEach.call(main.querySelectorAll("h2"), function (heading) {
      var part = build("div", "part");
      while (heading.nextElementSibling && heading.nextElementSibling.localName !== "h2") {
        part.appendChild(heading.nextElementSibling);
      }
      heading.parentNode.insertBefore(part, heading.nextSibling);
      part.id = heading.id + "-part";
      var button = build("button", "unfold");
      button.type = "button";
      button.setAttribute("aria-controls", part.id);
      while (heading.firstChild && heading.firstChild.className !== "anchor") button.appendChild(heading.firstChild);
      heading.insertBefore(button, heading.firstChild);
      function show(open) {
        part.classList.toggle("folded", !open);
        button.setAttribute("aria-expanded", String(open));
      }
      show(false);
      button.addEventListener("click", function () { show(part.classList.contains("folded")); });
      parts[heading.id] = show;
    });
    function follow() {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      var part = target.closest(".part");
      var show = parts[part ? part.id.slice(0, -5) : target.id];
      if (show) show(true);
      target.scrollIntoView();
    }
    window.addEventListener("hashchange", follow);
    if (location.hash) follow();
  }
  var sheet = document.querySelector("main[data-sheet]");
  if (sheet && window.matchMedia("(max-width: 40rem)").matches) fold(sheet);

  // Where the reader is.
  var links = {};
  Array.prototype.forEach.call(document.querySelectorAll(".sidebar a"), function (link) {
    links[decodeURIComponent(link.hash.slice(1))] = link;
  });
  if ("IntersectionObserver" in window) {
    var here = null;
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        var link = links[entry.target.id];
        if (!entry.isIntersecting || !link) return;
        if (here) here.removeAttribute("aria-current");
        here = link;
        here.setAttribute("aria-current", "true");
      });
    }, { rootMargin: "0px 0px -70% 0px" });
    Object.keys(links).forEach(function (id) {
      var target = document.getElementById(id);
      if (target) observer.observe(target);
    });
  }
});
