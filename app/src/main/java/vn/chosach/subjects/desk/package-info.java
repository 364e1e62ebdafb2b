/** Judgements, roles and the graph of what an officer sees. */
@NullMarked
package vn.chosach.subjects.desk;

import org.jspecify.annotations.NullMarked;
