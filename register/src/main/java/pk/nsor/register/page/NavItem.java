package pk.nsor.register.page;

import pk.nsor.register.kernel.Text;

/** An entry of the navigation, and whether this page belongs to it. */
public record NavItem(String href, Text text, boolean current) {}
