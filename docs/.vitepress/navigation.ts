import type { DefaultTheme } from "vitepress";

/** Links at the head of every page. */
export const navigation: DefaultTheme.NavItem[] = [
  { text: "Start", link: "/getting-started" },
  { text: "Reading a report", link: "/reading-a-report" },
  { text: "A sample report", link: "/sample/report.html", target: "_blank" },
  { text: "Methods", link: "/methods/" },
  { text: "API", link: "/api/" },
];

/** The pages, in the order in which a newcomer would want them. */
export const sidebar: DefaultTheme.SidebarItem[] = [
  {
    text: "Start",
    items: [
      { text: "Getting started", link: "/getting-started" },
      { text: "Reading a report", link: "/reading-a-report" },
      { text: "Bringing your export", link: "/your-export" },
    ],
  },
  {
    text: "Use",
    items: [
      { text: "The command line", link: "/command-line" },
      { text: "The plan file", link: "/plan-file" },
      { text: "Your own questionnaire", link: "/own-instrument" },
      { text: "Charts", link: "/charts" },
      { text: "Another language", link: "/another-language" },
      { text: "How a file is read", link: "/reading-rules" },
      { text: "Privacy", link: "/privacy" },
    ],
  },
  {
    text: "The numbers",
    items: [
      { text: "How we know they are right", link: "/how-we-know" },
      { text: "How far the tests reach", link: "/mutation" },
      { text: "R, SPSS, jamovi and Headway", link: "/differences" },
      { text: "Accuracy and speed", link: "/accuracy" },
      {
        text: "Methods",
        link: "/methods/",
        collapsed: true,
        items: [
          { text: "The plan", link: "/methods/plan" },
          { text: "Descriptives", link: "/methods/descriptives" },
          { text: "Distributions", link: "/methods/distributions" },
          { text: "t tests", link: "/methods/t-tests" },
          { text: "Rank tests", link: "/methods/rank-tests" },
          { text: "Effect sizes", link: "/methods/effect-sizes" },
          { text: "Assumptions", link: "/methods/assumptions" },
          { text: "Analysis of variance", link: "/methods/anova" },
          { text: "Repeated measures", link: "/methods/mixed-anova" },
          { text: "Marginal means", link: "/methods/marginal-means" },
          { text: "Who changed more", link: "/methods/subgroups" },
          { text: "Comparison group", link: "/methods/comparison-group" },
          { text: "Multiplicity", link: "/methods/multiplicity" },
          { text: "Correlation", link: "/methods/correlation" },
          { text: "Reliability", link: "/methods/reliability" },
          { text: "Power", link: "/methods/power" },
          { text: "Clusters", link: "/methods/clusters" },
          { text: "Bayes factors", link: "/methods/bayes-factor" },
          { text: "Does it depend on the method", link: "/methods/sensitivity" },
          { text: "Change expected with no effect", link: "/methods/expected-change" },
          { text: "Missing data", link: "/methods/missing-data" },
        ],
      },
    ],
  },
  {
    text: "Inside",
    items: [
      { text: "Decisions", link: "/decisions" },
      { text: "Every export", link: "/api/" },
    ],
  },
];

const module = (name: string): DefaultTheme.SidebarItem => ({ text: name, link: `/api/${name}/` });

/** The modules; each one's own page lists its exports, and the search finds them all. */
export const apiSidebar: DefaultTheme.SidebarItem[] = [
  {
    text: "Every export",
    link: "/api/",
    items: [
      "headway",
      "@headway/stats",
      "@headway/core",
      "@headway/core/node",
      "@headway/report",
      "@headway/report/charts",
      "@headway/report/docx",
      "@headway/report/xlsx",
      "@headway/report/pdf",
    ].map(module),
  },
];
