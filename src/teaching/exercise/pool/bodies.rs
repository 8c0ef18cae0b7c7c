//! Bodies, invented.

use super::Kind;
use crate::teaching::Text;

/// Every body, with what it does.
pub(in super::super) const BODIES: [(Text, Kind); 14] = [
    (("Agenzia regionale per il lavoro", "Regional employment agency"), Kind::Work),
    (("Comune di Montelieto", "Municipality of Montelieto"), Kind::Town),
    (("Azienda sanitaria Valli del Nord", "Northern Valleys health unit"), Kind::Health),
    (("Università degli studi di Rocca Alta", "University of Rocca Alta"), Kind::University),
    (("Agenzia provinciale per l’impiego", "Provincial job agency"), Kind::Work),
    (("Comune di Borgo San Lazzaro", "Municipality of Borgo San Lazzaro"), Kind::Town),
    (("Azienda ospedaliera San Rocco", "San Rocco hospital trust"), Kind::Health),
    (("Politecnico di Portovento", "Polytechnic of Portovento"), Kind::University),
    (("Rete dei centri per l’impiego della costa", "Coast network of job centres"), Kind::Work),
    (("Unione dei comuni della Piana", "Union of municipalities of the Plain"), Kind::Town),
    (("Azienda sanitaria delle Colline", "Hills health unit"), Kind::Health),
    (("Ateneo di Castelvecchio Marina", "Castelvecchio Marina university"), Kind::University),
    (("Comune di Pietrachiara", "Municipality of Pietrachiara"), Kind::Town),
    (("Ente regionale per la formazione", "Regional training body"), Kind::Work),
];
