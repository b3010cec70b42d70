package pk.nsor.names;

/** What a word is in a name. Evidence is weighed by it; no kind is ever thrown away. */
public enum WordKind {
    /** A given name, or any word that nothing else is known of. */
    GIVEN,
    /** A title or honorific: Syed, Malik, Ch., Haji, Dr. Comes and goes between two papers. */
    TITLE,
    /** A tribe, caste or family word: Khan, Awan, Baloch. */
    TRIBE,
    /** One letter that stands for a word. */
    INITIAL,
    /** A joining word: ul, ud, e. Carries no weight. */
    CONNECTOR
}
