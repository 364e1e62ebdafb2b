/**
 * Who sees what, tried at every entrance of the program, against one rule that stands here alone.
 */
@org.jspecify.annotations.NullMarked
package vn.chosach.access;
