/** The public form: three steps, a check, the receipt. Works without script and without session. */
@NullMarked
package vn.chosach.tips.form;

import org.jspecify.annotations.NullMarked;
