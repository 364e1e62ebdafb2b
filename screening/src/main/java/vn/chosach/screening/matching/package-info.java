/** One pass over a text finds the phrases of all rules; guards and conditions are judged after. */
@NullMarked
package vn.chosach.screening.matching;

import org.jspecify.annotations.NullMarked;
