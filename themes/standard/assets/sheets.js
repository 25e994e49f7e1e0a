// Narrows the list of sheets to what a reader searches for. Without it the list is whole, by programme and letter. Words come
// from the page; nothing is stored and nothing is fetched.
const all = (root, selector) => [...root.querySelectorAll(selector)];
const fill = (words, given) => words.replace(/{(\w+)}/g, (_, name) => given[name]);
// Names are found however they are written: Århus, Aarhus, aarhus.
const LETTERS = { å: "aa", ä: "ae", æ: "ae", ö: "oe", ø: "oe" };
const folded = (text) => text.trim().toLowerCase().replace(/[åäæöø]/g, (letter) => LETTERS[letter]).normalize("NFD").replace(/\p{M}/gu, "");

for (const kit of document.querySelectorAll(".sheets-kit")) {
  const words = kit.dataset;
  const list = kit.parentElement;
  const form = kit.content.querySelector("form");
  const [input, select, said, nearest, clear] = ["input", "select", "[role=status]", "a", "[type=reset]"].map((name) => form.querySelector(name));
  // A sheet is found by its name, what kind it is, and its programme.
  const entries = all(list, ".sheets-group .papers > li").map((line) => {
    const group = line.closest(".sheets-group");
    const heads = [group.querySelector("h2"), line.closest(".sheets-kind")?.querySelector("h3"), line.querySelector(".paper-title")];
    return { line, group: group.querySelector("h2").id, text: folded(heads.map((head) => head?.textContent ?? "").join(" ")) };
  });
  const holders = all(list, ".sheets-letter, .sheets-kind, .sheets-group").map((part) => [part, all(part, ".papers > li")]);
  const ways = all(list, ".alphabet a").map((way) => [way.parentElement, document.getElementById(way.hash.slice(1))]);
  const find = () => {
    const asked = folded(input.value).split(/\s+/).filter(Boolean);
    const chosen = select?.value ?? "";
    let count = 0;
    for (const { line, group, text } of entries) {
      line.hidden = (chosen !== "" && group !== chosen) || !asked.every((part) => text.includes(part));
      if (!line.hidden) count += 1;
    }
    for (const [part, lines] of holders) part.hidden = lines.every((line) => line.hidden);
    for (const [way, part] of ways) way.hidden = part.hidden;
    const sifts = asked.length > 0 || chosen !== "";
    clear.hidden = !sifts;
    if (nearest) nearest.hidden = count > 0;
    list.classList.toggle("is-sifted", sifts);
    const told = count || !asked.length ? words.count : words.none;
    said.textContent = fill(told, { count, all: entries.length, asked: input.value.trim() });
  };
  // Said before it is on the page: nobody asked yet.
  find();
  kit.replaceWith(kit.content);
  form.addEventListener("input", find);
  clear.addEventListener("click", () => setTimeout(() => {
    find();
    input.focus();
  }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Whoever presses Enter wants what was found.
    if (input.value.trim()) entries.find(({ line }) => !line.hidden)?.line.querySelector("a").focus();
  });
  // A link into the list leads to what may have been sifted away.
  addEventListener("hashchange", () => {
    const part = document.getElementById(location.hash.slice(1));
    if (!part?.closest("[hidden]")) return;
    form.reset();
    find();
    part.scrollIntoView();
  });
}
