declare module "text-readability" {
  const readability: {
    /** School year of the American count in which a text can be read. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
