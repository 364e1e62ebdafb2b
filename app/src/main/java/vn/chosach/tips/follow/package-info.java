/** Follow-up by code: where a report stands, words both ways, a name later, dispute, rating. */
@NullMarked
package vn.chosach.tips.follow;

import org.jspecify.annotations.NullMarked;
