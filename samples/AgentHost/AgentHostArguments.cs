namespace FlowPilot.Samples.AgentHost;

/// <summary>What the command line says: <c>[workflow file] [--log folder]</c>.</summary>
internal sealed record AgentHostArguments(string WorkflowFile, string LogFolder)
{
    /// <exception cref="ArgumentException">An argument is not known.</exception>
    public static AgentHostArguments Parse(string[] args)
    {
        string workflow = Path.Combine(AppContext.BaseDirectory, "data", "trip-to-milan.json");
        string log = Path.Combine(AppContext.BaseDirectory, "decision-log");
        bool named = false;
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] == "--log" && i + 1 < args.Length)
            {
                log = Path.GetFullPath(args[++i]);
            }
            else if (!named && !args[i].StartsWith('-'))
            {
                workflow = Path.GetFullPath(args[i]);
                named = true;
            }
            else
            {
                throw new ArgumentException("usage: AgentHost [workflow.json] [--log folder]");
            }
        }

        return new AgentHostArguments(workflow, log);
    }
}
