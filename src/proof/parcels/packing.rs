//! Packs the sheets of a language.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Artifact, Parcels};
use crate::language::{Date, Language};
use crate::proof::prints::Prints;
use crate::report::{Paper, Report};
use crate::route::Route;
use crate::source::Digest;

impl Parcels {
    /// Packs the sheets of every language. A language in which one could not be set gets none: that was reported.
    pub(in crate::proof) fn pack(report: &Report, prints: &Prints) -> Self {
        let languages: Vec<(&Language, &Route)> = report.papers.zip.iter().collect();
        let packed = languages.into_par_iter().filter_map(|(language, route)| {
            let sheets = report.papers.sheets(*language).map(|paper| Some((paper, prints.file(&paper.route)?)));
            let sheets: Vec<(&Paper, (&[u8], Digest))> = sheets.collect::<Option<_>>()?;
            let reads = sheets.iter().map(|(paper, (_, digest))| (format!("paper:{}", paper.route).into(), *digest)).collect();
            let files: BTreeMap<&str, (Option<Date>, &[u8])> =
                sheets.iter().map(|(paper, (bytes, _))| (name(paper, report), (day(paper, report), *bytes))).collect();
            let bytes = zip(&files).expect("a file in memory can be written, and no name stands in it twice");
            Some((route.clone(), (files.len(), Artifact { bytes: bytes.into(), reads })))
        });
        Self { parcels: packed.collect() }
    }
}

/// `god-start-paa-livet/faktaark/god-start-paa-livet-herlev-2025.pdf`: the address, without the folder of the language.
fn name<'p>(paper: &'p Paper, report: &Report) -> &'p str {
    let whole = paper.route.as_str();
    let folder = format!("{}/", paper.language.code());
    if paper.language == report.settings.languages[0] { whole } else { whole.strip_prefix(&folder).unwrap_or(whole) }
}

/// The day the numbers of a sheet are of.
fn day(paper: &Paper, report: &Report) -> Option<Date> {
    let (programme, ..) = paper.sheet(report)?;
    Some(report.editions[*programme.editions.first()?].day())
}

/// The files in the order of their names, as they are: what is packed already becomes no smaller. Nothing of the day or the
/// machine goes in.
fn zip(files: &BTreeMap<&str, (Option<Date>, &[u8])>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, (day, bytes)) in files {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .unix_permissions(0o644)
            .last_modified_time(day.and_then(moment).unwrap_or_default());
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The format knows the years from 1980 to 2107.
fn moment(day: Date) -> Option<DateTime> {
    let year = u16::try_from(day.year().number()).ok()?;
    DateTime::from_date_and_time(year, day.month().number(), day.day(), 0, 0, 0).ok()
}
