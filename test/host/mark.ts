/** Stands before what the tests inside an extension host print, among all that such a host prints besides. */
export const MARK = 'hashiya tests: ';
