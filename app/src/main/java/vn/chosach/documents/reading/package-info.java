/**
 * Reads a DOCX back, produced or edited by hand: its pages, paragraphs and tables with the look
 * that Word would give them, the deviations from Nghị định 30/2020/NĐ-CP, and the PDF.
 */
@NullMarked
package vn.chosach.documents.reading;

import org.jspecify.annotations.NullMarked;
