package pk.nsor.register.page;

import pk.nsor.register.kernel.Text;

/** One choice of a select or of radio buttons: what is sent, and what is read. */
public record Choice(String value, Text label) {}
