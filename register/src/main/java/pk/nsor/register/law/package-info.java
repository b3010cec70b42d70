/**
 * The law as data and as pure rules: the dated offence list, the reader of sections as courts write
 * them, and eligibility for the register (rules E0 to E10). Facts in, decision out; no clock, no
 * database, no framework, nothing personal. An engineering reading of the law, not legal advice.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pk.nsor.register.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
