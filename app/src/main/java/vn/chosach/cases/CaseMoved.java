package vn.chosach.cases;

import java.util.UUID;

/** Something happened to a case and stands in its timeline. */
public record CaseMoved(UUID caseId) {}
