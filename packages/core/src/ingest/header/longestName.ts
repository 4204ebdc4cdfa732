/** Characters of the longest column name that can mean something; what is longer is a cell that was taken for a name. */
export const LONGEST_NAME = 1000;
