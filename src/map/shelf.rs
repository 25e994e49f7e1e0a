//! What is made once for each size, by whoever asks first.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

type Place<V> = Arc<OnceLock<Option<Arc<V>>>>;

/// Made things by their keys.
pub(super) struct Shelf<K, V>(Mutex<BTreeMap<K, Place<V>>>);

impl<K: Ord, V> Shelf<K, V> {
    /// An empty shelf.
    pub fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    /// What lies there, made first where nothing does; `None` where it could not be made. The shelf is open to others meanwhile.
    pub fn get(&self, key: K, make: impl FnOnce() -> Option<V>) -> Option<Arc<V>> {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Arc::clone(places.entry(key).or_default());
        drop(places);
        place.get_or_init(|| make().map(Arc::new)).clone()
    }
}

impl<K, V> Debug for Shelf<K, V> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str("Shelf")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Shelf;

    #[test]
    fn what_is_made_is_made_once() {
        let shelf = Shelf::new();
        let first = shelf.get(1, || Some("one")).expect("it was made");
        let again = shelf.get(1, || unreachable!("it is there")).expect("it was made");
        assert!(Arc::ptr_eq(&first, &again));
        assert_eq!(shelf.get(2, || None), None);
        assert_eq!(shelf.get(2, || unreachable!("it cannot be made")), None);
    }
}
