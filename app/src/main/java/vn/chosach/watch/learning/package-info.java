/** What verdicts teach: the order of the queue, rows to read, and rules that people propose. */
@NullMarked
package vn.chosach.watch.learning;

import org.jspecify.annotations.NullMarked;
