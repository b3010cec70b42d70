package pk.nsor.register.page;

import pk.nsor.register.kernel.Text;

/**
 * What is wrong with one field of a form, said beside the field. The text never repeats what was
 * typed.
 *
 * @param field id of the field, which is its name in the form
 */
public record FieldError(String field, Text text) {}
