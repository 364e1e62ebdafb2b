/**
 * What a document says, apart from how it looks: kind, blocks of text, tables of figures, annexes,
 * recipients. The same content becomes DOCX, PDF and XLSX.
 */
@NamedInterface("content")
@NullMarked
package vn.chosach.documents.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
