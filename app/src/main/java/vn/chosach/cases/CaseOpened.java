package vn.chosach.cases;

import java.util.UUID;

/** A case was opened. */
public record CaseOpened(UUID caseId) {}
