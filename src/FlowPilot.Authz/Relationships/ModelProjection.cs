using System.Text;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Keeps the newest model of a store.</summary>
internal sealed class ModelProjection : StoreProjection
{
    private const string Kind = "model";

    public override IReadOnlyList<string> Kinds { get; } = [Kind];

    public override object Empty { get; } = new CurrentModel(null);

    public static StoreLogEntry Write(AuthorizationModel model) => new(Kind, 1, Encoding.UTF8.GetBytes(model.ToJson()));

    public override object Apply(object state, StoreLogEntry entry) => entry.Version == 1
        ? new CurrentModel(AuthorizationModel.Restore(Encoding.UTF8.GetString(entry.Payload.Span)))
        : throw new FormatException("Unknown version.");

    public override void Save(object state, SnapshotWriter to)
    {
        AuthorizationModel? model = ((CurrentModel)state).Model;
        to.Text(model?.Hash ?? string.Empty);
        to.Text(model?.ToJson() ?? string.Empty);
    }

    public override object Load(SnapshotReader from)
    {
        string hash = from.Text();
        string json = from.Text();
        AuthorizationModel? model = json.Length == 0 ? null : AuthorizationModel.Restore(json);
        return (model?.Hash ?? string.Empty) == hash ? new CurrentModel(model) : throw from.Fault("the model is not the one that it is called");
    }
}
