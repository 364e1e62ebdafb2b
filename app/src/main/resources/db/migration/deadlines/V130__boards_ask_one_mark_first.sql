-- A board counts thousands of clocks. Who sees what stays; the cheapest question that settles a row comes first.
ALTER POLICY seen ON deadlines.clock
  USING (shown_to = (SELECT coalesce(kernel.mark_of('case'), kernel.mark_of('tip')))
         OR overseen >= (SELECT kernel.overseeing())
         OR shown_to = ANY ((SELECT '{*}' || kernel.marks())::text[])
         OR kernel.knows_of(record));
