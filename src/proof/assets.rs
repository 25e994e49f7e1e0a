//! The theme's files under names that change with what is in them.

use std::collections::BTreeMap;

use super::Artifact;
use crate::route::Route;
use crate::source::Digest;
use crate::theme::Theme;

/// The published files of the theme.
pub(super) struct Assets {
    /// The route of each name.
    routes: BTreeMap<String, Route>,
    artifacts: BTreeMap<String, Artifact>,
    /// The digest of them all.
    pub digest: Digest,
}

impl Assets {
    /// Names every file by its content; style sheets last, because they name the others.
    pub(super) fn of(theme: &Theme) -> Self {
        let mut routes: BTreeMap<String, Route> = BTreeMap::new();
        let mut artifacts = BTreeMap::new();
        let (styles, others): (Vec<_>, Vec<_>) = theme.assets.iter().partition(|(name, _)| name.ends_with(".css"));
        for (name, bytes) in others.into_iter().chain(styles) {
            let bytes = if name.ends_with(".css") { renamed(bytes, name, &routes) } else { bytes.clone() };
            let digest = Digest::of(&bytes);
            let route = if is_published_as_is(name) { Route::file(&format!("assets/{name}")) } else { fingerprinted(name, digest) };
            let reads = BTreeMap::from([(format!("theme:assets/{name}").into(), digest)]);
            artifacts.insert(route.output(), Artifact { bytes: bytes.into(), reads });
            routes.insert(name.clone(), route);
        }
        let all: Vec<&str> = routes.values().map(Route::as_str).collect();
        let all = all.join("\n");
        Self { routes, artifacts, digest: Digest::of(all.as_bytes()) }
    }

    /// Where a file of the theme is published.
    pub(super) fn route(&self, name: &str) -> Option<&Route> {
        self.routes.get(name)
    }

    /// The fonts, by name.
    pub(super) fn fonts(&self) -> impl Iterator<Item = &Route> {
        self.routes.iter().filter(|(name, _)| name.ends_with(".woff2")).map(|(_, route)| route)
    }

    pub(super) fn into_artifacts(self) -> BTreeMap<String, Artifact> {
        self.artifacts
    }
}

/// Licences keep their names: people look for them.
fn is_published_as_is(name: &str) -> bool {
    name.to_ascii_uppercase().contains("LICENSE") || name.ends_with(".txt")
}

/// `assets/style.1f2e3d4c.css`
pub(super) fn fingerprinted(name: &str, digest: Digest) -> Route {
    let short = &digest.hex()[..8];
    match name.rsplit_once('.') {
        Some((stem, ending)) => Route::file(&format!("assets/{stem}.{short}.{ending}")),
        None => Route::file(&format!("assets/{name}.{short}")),
    }
}

/// Puts the published names of other files into a style sheet's `url(…)`.
fn renamed(css: &[u8], own: &str, routes: &BTreeMap<String, Route>) -> Vec<u8> {
    let from = Route::file(&format!("assets/{own}"));
    let mut css = String::from_utf8_lossy(css).into_owned();
    for (name, route) in routes {
        let link = route.relative_to(&from);
        for quote in ["\"", "'", ""] {
            css = css.replace(&format!("url({quote}{name}{quote})"), &format!("url({link})"));
        }
    }
    css.into_bytes()
}
