import { Argument, type Command } from "commander";
import type { Terminal } from "../terminal.ts";

const EXAMPLES = `
Examples:
  source <(headway completion bash)                                       in ~/.bashrc
  source <(headway completion zsh)                                        in ~/.zshrc, below compinit
  headway completion fish > ~/.config/fish/completions/headway.fish
`;

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

// scripts are made where they are asked for
async function scriptFor(shell: Shell, program: Command): Promise<string> {
  const { commandTree } = await import("../completion/commandTree.ts");
  const tree = commandTree(program);
  if (shell === "bash") return (await import("../completion/bashScript.ts")).bashScript(tree);
  if (shell === "zsh") return (await import("../completion/zshScript.ts")).zshScript(tree);
  return (await import("../completion/fishScript.ts")).fishScript(tree);
}

/** `headway completion SHELL`: a script that completes commands, options and their values. */
export function completionCommand(program: Command, terminal: Terminal): void {
  program
    .command("completion")
    .description("Print a script by which a shell completes commands, options and their values")
    .addHelpText("before", EXAMPLES)
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .action(async (shell: Shell) => terminal.data(await scriptFor(shell, program)));
}
