/**
 * Forms: one declaration from which a form is drawn and read, one way from an act to its answer,
 * one guard against a form that is sent twice.
 */
@NamedInterface("form")
@NullMarked
package vn.chosach.ui.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
