// Lets a reader compute a calculation anew with other months or another share. Without it the calculation is complete.
// Numbers are whole numbers of their smallest unit, so that what the report says comes out as the report says it.
const { lang } = document.documentElement;
const whole = new Intl.NumberFormat(lang);
const sign = whole.formatToParts(1.5).find(({ type }) => type === "decimal").value;
const DECIMAL = /^(\d{1,20})(?:\.(\d{1,20}))?$/;
// 12.5 is 125 with one decimal.
const read = (text) => {
  const found = text.trim().match(DECIMAL);
  return found && [BigInt(found[1] + (found[2] ?? "")), found[2]?.length ?? 0];
};
const times = ([a, s], [b, t]) => [a * b, s + t];
const plus = ([a, s], [b, t]) => (s < t ? plus([b, t], [a, s]) : [a + b * 10n ** BigInt(s - t), s]);
// Half away from zero; nothing here is below it.
const round = ([a, s], decimals) => {
  if (s <= decimals) return [a * 10n ** BigInt(decimals - s), decimals];
  const unit = 10n ** BigInt(s - decimals);
  return [(a * 2n + unit) / (unit * 2n), decimals];
};
const digits = ([a, s]) => {
  const unit = 10n ** BigInt(s);
  return whole.format(a / unit) + (s ? sign + String(a % unit).padStart(s, "0") : "");
};
// All decimals there are, of an amount two or none.
const exact = ([a, s], least) => {
  let [number, scale] = [a, s];
  while (scale > 0 && number % 10n === 0n) [number, scale] = [number / 10n, scale - 1];
  return digits(scale > 0 && scale < least ? round([number, scale], least) : [number, scale]);
};
const fill = (words, name, text) => words.replace(`{${name}}`, text);

for (const kit of document.querySelectorAll("template.what-if-kit")) {
  const words = kit.dataset;
  const { low, high, decimals } = JSON.parse(words.given);
  const ends = low.map((text, month) => [read(text), read(high[month])]);
  const form = kit.content.querySelector("form");
  kit.replaceWith(kit.content);
  const [output, path] = [".what-if-sum output", ".what-if-path"].map((name) => form.querySelector(name));
  const inputs = [...form.querySelectorAll("input")];
  const shares = inputs.filter((input) => input.name === "share");
  const money = (text) => fill(words.money, "number", text);
  const fromTo = ([a, b], told) => (told(a) === told(b) ? told(a) : `${told(a)}–${told(b)}`);
  const amount = (of) => money(fromTo(of, (end) => exact(end, 2)));
  // A range is one number in a computation.
  const bound = (of) => (exact(of[0], 2) === exact(of[1], 2) ? amount(of) : `(${amount(of)})`);
  const shareOf = (month) => shares.find(({ dataset: { from, to } }) => Number(from) <= month && month <= Number(to));
  const isGood = (input) => {
    const number = read(input.value);
    if (!number) return false;
    return input.name === "share" ? number[0] <= 100n * 10n ** BigInt(number[1]) : number[1] === 0 && number[0] >= 1n && number[0] <= ends.length;
  };

  const compute = () => {
    const wrong = inputs.filter((input) => !isGood(input));
    for (const input of inputs) input.setAttribute("aria-invalid", wrong.includes(input));
    if (wrong.length) {
      output.textContent = words.wrong;
      path.textContent = "";
      return;
    }
    // Neighbouring months that are alike are told once.
    const runs = [];
    let sum = [[0n, 0], [0n, 0]];
    for (let month = 1; month <= Number(form.elements.months.value); month += 1) {
      const percent = shareOf(month) && read(shareOf(month).value);
      const of = ends[month - 1];
      const part = percent ? of.map((end) => times(end, [percent[0], percent[1] + 2])) : of;
      sum = sum.map((end, at) => plus(end, part[at]));
      const told = bound(of) + (percent ? ` × ${fill(words.percent, "number", exact(percent, 0))}` : "");
      if (runs.at(-1)?.told === told) runs.at(-1).months += 1;
      else runs.push({ told, months: 1 });
    }
    const parts = runs.map(({ told, months }) => (months > 1 ? `${months}\u00a0×\u00a0${told}` : told));
    const same = inputs.every((input) => digits(round(read(input.value), 20)) === digits(round(read(input.defaultValue), 20)));
    output.textContent = fill(words.sum, "amount", money(fromTo(sum, (end) => digits(round(end, decimals)))));
    path.textContent = `${parts.join(" + ")} = ${amount(sum)}${same ? ` (${words.same})` : ""}`;
  };
  form.addEventListener("input", compute);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields have their old values only after the event.
  form.addEventListener("reset", () => setTimeout(compute));
  compute();
}
