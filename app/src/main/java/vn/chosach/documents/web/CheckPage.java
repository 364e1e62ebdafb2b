package vn.chosach.documents.web;

import java.util.List;
import vn.chosach.ui.FormErrors;

/**
 * A document that somebody edited, looked at.
 *
 * @param name name of the file, empty before one was sent
 * @param faults where it deviates
 */
public record CheckPage(String name, List<DocumentPage.DocumentFault> faults, FormErrors errors) {}
