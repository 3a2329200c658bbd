using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>Which modules the parts of a model say that each file holds: one file holds one.</summary>
internal sealed class ModuleSources
{
    private readonly Dictionary<string, List<string>> _modules = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];

    public void Add(string? file, string? module)
    {
        if (file is null || module is null)
        {
            return;
        }

        if (!_modules.TryGetValue(file, out List<string>? modules))
        {
            _modules.Add(file, modules = []);
            _files.Add(file);
        }

        // More than a few are one error already; a hostile text must not make this list long.
        if (modules.Count < 8 && !modules.Contains(module, StringComparer.Ordinal))
        {
            modules.Add(module);
        }
    }

    public void Check(ModelErrorList errors)
    {
        foreach (string file in _files.Where(f => _modules[f].Count > 1))
        {
            string modules = string.Join(", ", _modules[file].Select(static m => ForeignText.Quote(m)));
            errors.Add(default, ModelErrorCodes.MultipleModulesInFile, $"The file {ForeignText.Quote(file)} holds more than one module: {modules}.");
        }
    }
}
