//! What readers are told of the register's numbers.

use super::harness::Site;

/// The small site with another register; the chapter says `text`.
fn site(register: &str, text: &str) -> Site {
    let head = "---\ntitle: Tallene\nlead: Hvor mange.\n---\n\n{{ families }} {{ alone }}\n\n";
    Site::small().file("data/hjem/register.yaml", register).file("content/hjem/2023/10-tal.md", format!("{head}{text}\n"))
}

/// The register of the small site with these periods, values of the families, and more entries.
fn register(periods: &str, families: &str, more: &str) -> String {
    format!(
        "periods: {periods}\npopulations:\n  families: {{people: true, one: familie, other: familier}}\n\
         entries:\n  families: {{label: Familier, unit: count, counts: families, source: list, values: {families}}}\n\
         \x20 alone: {{label: Alene, unit: share, base: families, source: list, values: {{2023: 8}}}}\n{more}"
    )
}

/// The chapter, with plain spaces.
fn chapter(site: &Site) -> String {
    site.build();
    site.page("hjem/2023/tal/index.html").replace('\u{a0}', " ")
}

#[test]
fn a_change_is_measured_from_the_period_that_had_ended() {
    let periods = "{2022: {}, midt: {from: 2022-05, to: 2024-01}, 2023: {}}";
    let more = "  rise: {label: Stigning, unit: quantity, measure: familier, derive: {change: families}}\n";
    let site = site(&register(periods, "{2022: 20, midt: 40, 2023: 29}", more), "{{ families as change }}, {{ rise }} i alt.");
    let page = chapter(&site);
    assert!(page.contains("9 flere end i 2022, <data value=9>9</data> i alt"), "{page}");
    let numbers = site.page("hjem/2023/om-tallene/index.html");
    assert!(!numbers.contains(">40<"), "the long period had not ended with 2023");
}

#[test]
fn a_change_says_what_is_special_about_the_period_before() {
    let periods = "{2022: {from: 2022-03, to: 2022-12, label: 2022 (marts–december)}, 2023: {}}";
    let site = site(&register(periods, "{2022: 20, 2023: 29}", ""), "{{ families as change }}.");
    assert!(chapter(&site).contains("9 flere end i 2022 (marts–december)."));
    let numbers = site.page("hjem/2023/om-tallene/index.html");
    assert!(numbers.contains("<dt>2022 (marts–december)"), "{numbers}");
}

#[test]
fn few_who_answered_are_not_counted_on_the_page() {
    let sources = "list: {title: Listen, n: 4, response-rate: 59 %}\n";
    let site = Site::small().file("data/hjem/sources.yaml", sources);
    site.build();
    let numbers = site.page("hjem/2023/om-tallene/index.html").replace('\u{a0}', " ");
    assert!(numbers.contains("færre end 5") && !numbers.contains("59 %"), "{numbers}");
}

#[test]
fn a_distribution_stands_on_the_page_about_the_numbers() {
    let scales = "scales: {grad: {order: [high, some, few], labels: {high: I høj grad, some: I nogen grad, few: I ringe grad}}}\nentries:";
    let more = "  benefit: {label: Udbytte, unit: distribution, scale: grad, source: list, values: {2022: {n: 60, high: 52 %, some: 46 %, few: 2 %}, \
                2023: {n: 60, high: 51 %, some: 30 %, few: 20 %}}}\n";
    let text = register("{2022: {}, 2023: {}}", "{2022: 27, 2023: 29}", more).replacen("entries:", scales, 1);
    let site = site(&text, "{{ benefit as label }}");
    site.build();
    let numbers = site.page("hjem/2023/om-tallene/index.html").replace('\u{a0}', " ");
    assert!(numbers.contains("I høj grad 51 % · I nogen grad 30 % · I ringe grad 20 %"), "{numbers}");
    assert!(numbers.contains("I høj grad 52 % · I nogen grad vises ikke · I ringe grad vises ikke"), "{numbers}");
    assert!(numbers.contains("ville røbe"), "the mark is explained");
}

#[test]
fn a_distribution_may_be_written_as_counts() {
    let scales = "scales: {grad: {order: [high, some, few], labels: {high: I høj grad, some: I nogen grad, few: I ringe grad}}}\nentries:";
    let more = "  benefit: {label: Udbytte, unit: distribution, scale: grad, source: list, decimals: 1, values: {2022: {high: 32, some: 28, few: 1}, \
                2023: {high: 32, some: 31, few: 28, n: 91}}}\n";
    let text = register("{2022: {}, 2023: {}}", "{2022: 27, 2023: 29}", more).replacen("entries:", scales, 1);
    let site = site(&text, "{{ benefit as label }}");
    site.build();
    let numbers = site.page("hjem/2023/om-tallene/index.html").replace('\u{a0}', " ");
    assert!(numbers.contains("I høj grad 35,2 % · I nogen grad 34,1 % · I ringe grad 30,8 %"), "{numbers}");
    assert!(numbers.contains("I høj grad 52,5 % · I nogen grad vises ikke · I ringe grad vises ikke"), "{numbers}");
    assert!(numbers.contains("n = 91"), "{numbers}");
}

#[test]
fn a_change_says_why_there_is_none_and_how_sure_it_is() {
    let periods = "{2021: {}, 2022: {}, 2023: {}}";
    let more = "  late: {label: Sene, unit: count, counts: families, source: list, values: {2022: withheld, 2023: 29}}\n  \
                few: {label: Få, unit: count, counts: families, source: list, values: {2022: 3, 2023: 29}}\n  \
                same: {label: Ens, unit: count, counts: families, source: list, values: {2022: ca. 20, 2023: 20}}\n";
    let text = "{{ families as change }}! {{ late as change }}! {{ few as change }}! {{ same as change }}!";
    let page = chapter(&site(&register(periods, "{2022: ca. 20, 2023: 29}", more), text));
    let words = page.replace("<span class=missing>", "").replace("<span class=withheld>", "").replace("</span>", "");
    assert!(words.contains("ca. 9 flere end i 2022! holdt tilbage! færre end 5! omtrent som i 2022!"), "{words}");
}

#[test]
fn machines_read_the_printed_number() {
    let more = "  wait: {label: Ventetid, unit: mean, measure: uger, source: list, decimals: 1, values: {2023: 2.46}}\n";
    let page = chapter(&site(&register("{2022: {}, 2023: {}}", "{2022: 27, 2023: 29}", more), "{{ wait }}"));
    assert!(page.contains("<data value=2.5>2,5</data>"), "{page}");
    assert!(page.contains("<data value=0.28>28 %</data>"), "{page}");
}

#[test]
fn one_is_singular_and_of_its_gender() {
    let more = "  length: {label: Længde, unit: mean, measure: {one: måned, other: måneder}, source: list, values: {2022: 2, 2023: 1}}\n  \
                courses: {label: Kurser, unit: count, counts: courses, source: list, values: {2023: 1}}\n  \
                posts: {label: Opslag, unit: count, counts: posts, source: list, values: {2023: 1}}\n";
    let courses =
        "  courses: {people: false, neuter: true, one: kursus, other: kurser}\n  posts: {people: false, one: kop, other: kopper}\nentries:";
    let text = register("{2022: {}, 2023: {}}", "{2022: 27, 2023: 29}", more).replacen("entries:", courses, 1);
    let words = "{{ length as counted }}! {{ length as change }}! {{ courses as words }}! {{ courses as Words }}! {{ posts as words }}!";
    let page = chapter(&site(&text, words)).replace("<data value=1>", "").replace("</data>", "");
    assert!(page.contains("1 måned! 1 måned mindre end i 2022! et! Et! en!"), "{page}");
}

#[test]
fn a_cover_says_how_many_a_house_stands_for() {
    let cover = |families: &str| {
        let site = site(&register("{2022: {}, 2023: {}}", families, ""), "Hej.");
        let site = site.replace("content/hjem/2023/index.md", "published: 2024-03", "published: 2024-03, cover: families");
        site.build();
        site.page("index.html") + &site.page("hjem/index.html")
    };
    assert!(cover("{2022: 27, 2023: 29}").contains("Omslag. Hvert hus er én familie"));
    assert!(cover("{2022: 270, 2023: 900}").contains("Hvert hus er omkring 10 familier"));
}

/// A register with a distribution, printed one year and counted the other.
fn answers(values: &str) -> String {
    let scales = "scales:\n  degree: {order: [high, some, low], top: [high, some], labels: {high: I høj grad, some: I nogen grad, low: Slet ikke}}\n";
    let entry = format!("  benefit: {{label: Udbytte, unit: distribution, scale: degree, source: list, values: {values}}}\n");
    register("{2022: {}, 2023: {}}", "{2022: 20, 2023: 29}", &entry).replace("entries:\n", &format!("{scales}entries:\n"))
}

#[test]
fn an_answer_is_told_by_name() {
    let values = "{2022: {high: 30, some: 50, low: 20}, 2023: {n: 91, high: 35 %, some: 45 %, low: 20 %}}";
    let text = "{{ benefit.high }}/{{ benefit.high@2022 as of }}/{{ benefit.some as change }}/{{ benefit as top }}/{{ benefit as n }}/\
                {{ benefit.low as label }}/{{ benefit.low@2022 as base }}";
    let page = chapter(&site(&answers(values), text));
    let told = "<data value=0.35>35 %</data>/<data value=30>30 af 100</data>/5 procentpoint lavere end i 2022/<data value=0.8>80 %</data>/\
                <data value=91>91</data>/Slet ikke/<data value=100>100</data>";
    assert!(page.contains(told), "{page}");
}

#[test]
fn an_answer_of_few_is_not_told() {
    let values = "{2023: {n: 91, high: 77 %, some: 20 %, low: 3 %}}";
    let page = chapter(&site(&answers(values), "{{ benefit.high }}, {{ benefit.low }}, {{ benefit.some }}, {{ benefit as top }}."));
    let hidden = "<span class=withheld>vises ikke</span>";
    assert!(page.contains(&format!("77 %</data>, {hidden}, {hidden}, {hidden}.")), "{page}");
}

#[test]
fn a_card_may_call_an_answer_what_it_likes() {
    let values = "{2023: {n: 91, high: 35 %, some: 45 %, low: 20 %}}";
    let figures = "cards: {main: {figures: [{figure: benefit.high, label: Har fået meget ud af det}, benefit.low]}}\n";
    let site = site(&answers(values), "{{ benefit.some }}\n\n![](cards:main)").file("data/hjem/figures.yaml", figures);
    let page = chapter(&site);
    assert!(page.contains("Har fået meget ud af det") && page.contains("Slet ikke") && page.contains("35 %"), "{page}");
    assert!(page.contains("#tal-benefit"), "both lead to the distribution");
}
