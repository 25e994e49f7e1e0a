//! The references of a book: those that lead inside it tell the page, all others lead to the web.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Where something stands: the text, counted in the book, and the block of it.
type Place = (usize, usize);

/// How many blocks away something is at most that a reader sees without being told the page.
const NEAR: usize = 2;

/// Settles every link of what a book is set from. Something that is shown twice is called by its first place only; a link to what
/// the book does not show leads to its address; a link inside says in `page` how the page is told: not at all, or `comma` where
/// the words stand in brackets, else `brackets`.
pub(super) fn settle(data: &mut Value) {
    let mut named = Names { texts: 0, place: (0, 0), ids: BTreeMap::new() };
    named.collect(data);
    Settler { ids: &named.ids, texts: 0, place: (0, 0), depth: 0 }.settle(data);
}

struct Names {
    texts: usize,
    place: Place,
    ids: BTreeMap<String, Place>,
}

/// What a template marks by its id, beside the texts and lists that have one.
const MARKED: [&str; 3] = ["heading", "box", "figure"];

impl Names {
    fn collect(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.collect(item)),
            Value::Object(fields) => {
                let is_marked = match fields.get("is") {
                    Some(is) => MARKED.iter().any(|marked| is == marked),
                    None => !fields.contains_key("url"),
                };
                if let Some(id) = fields.get("id").and_then(Value::as_str).filter(|_| is_marked) {
                    let is_new = self.ids.insert(id.to_owned(), self.place).is_none();
                    if !is_new {
                        fields.insert("id".into(), Value::Null);
                    }
                }
                for (name, field) in fields {
                    match text_of(name, field) {
                        Some(blocks) => {
                            self.texts += 1;
                            for (at, block) in blocks.iter_mut().enumerate() {
                                self.place = (self.texts, at);
                                self.collect(block);
                            }
                        }
                        None => self.collect(field),
                    }
                }
            }
            _ => {}
        }
    }
}

/// The blocks of a text of its own.
fn text_of<'v>(name: &str, field: &'v mut Value) -> Option<&'v mut Vec<Value>> {
    field.as_array_mut().filter(|_| name == "body")
}

struct Settler<'n> {
    ids: &'n BTreeMap<String, Place>,
    texts: usize,
    place: Place,
    /// The brackets that are open where we are in a line.
    depth: usize,
}

impl Settler<'_> {
    fn settle(&mut self, value: &mut Value) {
        match value {
            // Words of a line stand in a list; every line begins with no bracket open.
            Value::Array(items) => {
                let outer = self.depth;
                for item in items.iter_mut() {
                    self.settle(item);
                }
                self.depth = if items.iter().any(is_text) { self.depth } else { outer };
            }
            Value::Object(fields) => {
                if fields.get("is").is_some_and(|is| is == "paragraph" || is == "plain") {
                    self.depth = 0;
                }
                if let Some(words) = fields.get("text").and_then(Value::as_str) {
                    self.read(words);
                }
                if fields.get("is").is_some_and(|is| is == "link") {
                    let page = fields.get_mut("to").and_then(|to| self.lead(to));
                    fields.insert("page".into(), json!(page));
                }
                for (name, field) in fields {
                    match text_of(name, field) {
                        Some(blocks) => {
                            self.texts += 1;
                            for (at, block) in blocks.iter_mut().enumerate() {
                                self.place = (self.texts, at);
                                self.depth = 0;
                                self.settle(block);
                            }
                        }
                        None => self.settle(field),
                    }
                }
            }
            _ => {}
        }
    }

    fn read(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '(' => self.depth += 1,
                ')' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
    }

    /// Leads a link inside or out of the book, and says how its page is told.
    fn lead(&self, to: &mut Value) -> Option<&'static str> {
        let place = self.ids.get(to["id"].as_str()?);
        let Some(place) = place else {
            to["id"] = Value::Null;
            return None;
        };
        let is_listed = to["url"].is_null();
        let is_near = place.0 == self.place.0 && place.1.abs_diff(self.place.1) <= NEAR;
        to["url"] = Value::Null;
        (!is_listed && !is_near).then_some(if self.depth > 0 { "comma" } else { "brackets" })
    }
}

fn is_text(value: &Value) -> bool {
    value.get("is").is_some_and(|is| is == "text")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::settle;

    #[test]
    fn links_tell_the_page_where_it_is_not_seen() {
        let link = |id: &str| json!({ "is": "link", "to": { "id": id, "url": format!("https://x.example/{id}") }, "content": [] });
        let text = |text: &str| json!({ "is": "text", "text": text });
        let paragraph = |runs: Vec<serde_json::Value>| json!({ "is": "paragraph", "content": runs });
        let figure = json!({ "is": "figure", "id": "b" });
        let mut data = json!({ "chapters": [
            { "id": "a", "body": [
                paragraph(vec![text("Se ("), link("b"), text(") og "), link("b"), text(" og "), link("c")]),
                { "is": "paragraph", "content": [] }, { "is": "rule" }, figure, figure, paragraph(vec![link("b")]),
            ] },
        ] });
        settle(&mut data);
        let first = &data["chapters"][0]["body"][0]["content"];
        assert_eq!((&first[1]["page"], &first[1]["to"]["url"]), (&json!("comma"), &json!(null)));
        assert_eq!(first[3]["page"], "brackets");
        assert_eq!((&first[5]["page"], &first[5]["to"]), (&json!(null), &json!({ "id": null, "url": "https://x.example/c" })));
        let body = &data["chapters"][0]["body"];
        assert_eq!((&body[3]["id"], &body[4]["id"]), (&json!("b"), &json!(null)), "the second has no name");
        assert_eq!(body[5]["content"][0]["page"], json!(null), "a figure nearby is seen");
    }
}
