//! Cards and missed questions as a text that Anki imports: fields parted by tabs, HTML in the fields
//! (Anki manual, "Text files": file headers).
