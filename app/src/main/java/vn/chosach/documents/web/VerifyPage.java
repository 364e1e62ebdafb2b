package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;

/**
 * What a PDF says of its signatures.
 *
 * @param name of the file; empty before one was sent
 * @param signatures each in words
 * @param sound whether there is one and all of them hold
 */
public record VerifyPage(
    String name, List<List<Fact>> signatures, boolean sound, FormErrors errors) {}
