/**
 * How a document looks: the templates that officials edit in Word, and what is filled into them, in
 * the layout of Nghị định 30/2020/NĐ-CP. The PDF is drawn from the finished DOCX, so that both say
 * the same whatever a template holds.
 */
@NullMarked
package vn.chosach.documents.layout;

import org.jspecify.annotations.NullMarked;
