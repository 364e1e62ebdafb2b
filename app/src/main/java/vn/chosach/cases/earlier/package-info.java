/**
 * Cases of earlier years: settled by an agency before its work was kept here, and entered
 * afterwards from its file by that agency or whoever carries on its work, marked late. They count
 * for their days and their agency; no clock runs on them and no act is done on them.
 */
@NullMarked
package vn.chosach.cases.earlier;

import org.jspecify.annotations.NullMarked;
