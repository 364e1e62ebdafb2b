/**
 * Subjects as persons judged them: what was said to be the same, what not, and how it is undone.
 */
@NullMarked
package vn.chosach.linking.judgements;

import org.jspecify.annotations.NullMarked;
