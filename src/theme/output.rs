//! Where a template writes: memory with an end.

use std::io;

use crate::finding::{Finding, Span, say};

/// The most one page may have.
pub const MAX_PAGE_BYTES: usize = 32 * 1024 * 1024;

/// A buffer that refuses to grow past [`MAX_PAGE_BYTES`].
#[derive(Default)]
pub(super) struct Limited {
    bytes: Vec<u8>,
    full: bool,
}

impl Limited {
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    pub(super) fn into_string(self) -> String {
        // As long as it is: a site holds thousands of these, and a buffer that grew may be half empty.
        String::from_utf8(self.bytes.as_slice().to_vec()).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > MAX_PAGE_BYTES {
            self.full = true;
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

pub(super) fn too_large(at: &Span) -> Finding {
    let most = MAX_PAGE_BYTES / 1_048_576;
    Finding::error("page-too-large", say!("skabelonen gør siden større end {most} MB", "the template makes the page larger than {most} MB"))
        .at(at)
        .hint(say!("se efter en løkke, der gentager for meget", "look for a loop that repeats too much"))
}
