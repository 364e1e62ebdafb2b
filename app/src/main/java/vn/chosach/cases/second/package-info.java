/** The second person of another agency: whom to ask, who may answer, and the trace that stays. */
@NullMarked
package vn.chosach.cases.second;

import org.jspecify.annotations.NullMarked;
