package vn.chosach.ui.form;

/** When a field must be filled in. */
public enum FieldNeed {
  /** Before the form is sent. */
  NOW,
  /** The room asks for it at a later step; an empty one is taken all the same. */
  LATER,
  /** Left to whoever fills the form. */
  NEVER
}
