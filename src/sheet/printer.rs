//! Sets orders as PDF/A-3a and PDF/UA-1. Nothing is read from the system: fonts and templates are the theme's, there is no
//! clock and no network.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use typst::diag::{FileError, FileResult, PackageError, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::qr::qr;
use super::trouble::{self, Place};
use super::{Order, Print, takes};
use crate::finding::Finding;
use crate::manuscript::SheetSpec;
use crate::source::Digest;
use crate::theme::{Fonts, SheetFile};

/// The name under which a template finds what it sets.
const DATA: &str = "data.json";

/// The name under which it finds the code of its order's address.
const CODE: &str = "code.svg";

/// How many rounds of prints a result is remembered that nothing asked for.
const REMEMBERED: usize = 2;

/// Sets sheets; made once a build, because what it remembers of one sheet serves the next.
pub struct Printer {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    standards: PdfStandards,
    /// The theme's templates, parsed, with the names of their files.
    templates: HashMap<FileId, (Source, SheetFile)>,
    data: FileId,
    code: FileId,
    /// The rules of drawings.
    css: String,
    /// Of everything that is the same for every order.
    digest: Digest,
}

/// Counted up when this program sets the same order otherwise than before.
const MAKE: u32 = 1;

impl Printer {
    /// A printer with the fonts, the templates and the rules of drawings of a theme.
    ///
    /// # Panics
    /// Never: both standards are levels of PDF 1.7.
    #[must_use]
    pub fn new(fonts: &Fonts, templates: &BTreeMap<String, SheetFile>, css: &str) -> Self {
        let setter = format!("{MAKE} {} {}", env!("CARGO_PKG_VERSION"), typst::utils::version().raw());
        // However a code is drawn, and by which rules, shows in any.
        let code = qr(CODE).alone(css);
        let parts = [setter.as_bytes(), &fonts.sans, &fonts.serif, code.as_bytes()].map(|part| Digest::of(part).hex());
        let named = templates.iter().map(|(name, file)| format!("{name} {}", Digest::of(file.text.as_bytes()).hex()));
        let digest = Digest::of(parts.into_iter().chain(named).collect::<Vec<_>>().join("\n").as_bytes());
        let fonts: Vec<Font> = [&fonts.sans, &fonts.serif].into_iter().flat_map(|font| Font::iter(Bytes::new(font.clone()))).collect();
        let templates = templates.iter().filter_map(|(name, file)| {
            let id = file_id(name)?;
            Some((id, (Source::new(id, file.text.clone()), file.clone())))
        });
        Self {
            // Heads of rows are told apart from their cells only by what is still called an extra.
            library: LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("both are levels of PDF 1.7"),
            templates: templates.collect(),
            data: file_id(DATA).expect("a plain name"),
            code: file_id(CODE).expect("a plain name"),
            css: css.to_owned(),
            digest,
        }
    }

    /// The digest of all a document is made of: its order, the theme's fonts and templates, and what sets it.
    #[must_use]
    pub fn digest(&self, order: &Order) -> Digest {
        Digest::of(format!("{} {}", self.digest.hex(), order.digest().hex()).as_bytes())
    }

    /// A finding for everything a kind of sheet shows that its template has no room for.
    #[must_use]
    pub fn check(&self, spec: &SheetSpec) -> Vec<Finding> {
        self.template(&spec.template.0).map_or_else(Vec::new, |(_, place)| takes::check(&place, spec))
    }

    fn template(&self, name: &str) -> Option<(FileId, Place<'_>)> {
        let id = file_id(&format!("{name}.typ"))?;
        Some((id, self.place(id)?))
    }

    /// Where in the theme a file of this name is; `None` for what the program made.
    fn place(&self, id: FileId) -> Option<Place<'_>> {
        let (source, file) = self.templates.get(&id)?;
        Some(Place { source, file: &file.name })
    }

    /// Sets a sheet.
    ///
    /// # Errors
    /// What is wrong with the template, or with what it was given; a warning counts.
    pub fn print(&self, order: &Order) -> Result<Print, Vec<Finding>> {
        let Some((main, _)) = self.template(&order.template) else {
            return Err(vec![trouble::no_template(&format!("{}.typ", order.template), order, self.names())]);
        };
        let desk = PrintDesk { printer: self, main, files: self.files(order) };
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&desk);
        let found = |diagnostics: &[_]| diagnostics.iter().map(|found| trouble::finding(found, order, &desk)).collect::<Vec<_>>();
        let document = output.map_err(|errors| found(&errors))?;
        if !warnings.is_empty() {
            return Err(found(&warnings));
        }
        if let Some((promised, at)) = order.pages.as_ref().filter(|(promised, _)| *promised != document.pages().len()) {
            return Err(vec![trouble::other_pages(*promised, document.pages().len(), at)]);
        }
        let options = PdfOptions { ident: Smart::Custom(order.ident.clone()), standards: self.standards.clone(), ..PdfOptions::default() };
        let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| found(&errors))?;
        Ok(Print::new(bytes, document.pages().len()))
    }

    /// Forgets what no sheet of the last rounds asked for; without it a program that prints again and again grows. Before a round:
    /// one that prints once has nothing to forget.
    pub fn rest() {
        typst::comemo::evict(REMEMBERED);
    }

    fn files(&self, order: &Order) -> HashMap<FileId, Bytes> {
        let files = order.files.iter().filter_map(|(name, bytes)| Some((file_id(name)?, Bytes::new(bytes.clone()))));
        let code = order.code.as_ref().map(|address| (self.code, Bytes::from_string(qr(address).alone(&self.css))));
        files.chain([(self.data, Bytes::from_string(order.data.to_string()))]).chain(code).collect()
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let names: BTreeSet<&str> = self.templates.keys().filter_map(|id| id.vpath().file_name()).collect();
        names.into_iter()
    }
}

/// What one sheet is set from.
pub(super) struct PrintDesk<'p> {
    printer: &'p Printer,
    main: FileId,
    files: HashMap<FileId, Bytes>,
}

impl PrintDesk<'_> {
    /// Where in the theme a file of this name is; `None` for what the program made.
    pub(super) fn place(&self, id: FileId) -> Option<Place<'_>> {
        self.printer.place(id)
    }
}

impl World for PrintDesk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.printer.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.printer.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.printer.templates.get(&id) {
            Some((source, _)) => Ok(source.clone()),
            None if self.files.contains_key(&id) => Err(FileError::NotSource),
            None => Err(missing(id)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.printer.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// There are no packages, and no files but those of the order.
fn missing(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Package(package) => FileError::Package(PackageError::NotFound(package.clone())),
        VirtualRoot::Project => FileError::NotFound(id.vpath().get_without_slash().into()),
    }
}

/// Names are few and the same for every order: the setter keeps each for as long as the program runs.
fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}
