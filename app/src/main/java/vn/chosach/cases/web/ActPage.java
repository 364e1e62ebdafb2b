package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.cases.life.Checklist;
import vn.chosach.ui.FormErrors;

/**
 * The form of one act.
 *
 * @param number of the case; empty when one is to be opened
 * @param caseTitle what the case is about
 * @param slug last part of its address
 * @param title what the act is called
 * @param ground law and article
 * @param twoPersons whether a second person must agree
 * @param version version of the case that the page shows
 * @param fields what it asks for
 * @param checklist what must be in order first
 * @param errors what was wrong with what was sent
 * @param meanwhile what others did since
 * @param overlaps who else is on the subject
 */
public record ActPage(
    String number,
    String caseTitle,
    String slug,
    String title,
    String ground,
    boolean twoPersons,
    int version,
    List<Field> fields,
    List<Checklist.Line> checklist,
    FormErrors errors,
    List<String> meanwhile,
    List<String> overlaps) {}
