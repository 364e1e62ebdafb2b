/**
 * Gives each entry its leaf, writes and signs the tree, and asks the witnesses. None of it stands
 * in the way of an act: when it stops, entries wait and an alarm is raised.
 */
@NullMarked
package vn.chosach.journal.publishing;

import org.jspecify.annotations.NullMarked;
