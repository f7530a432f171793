using Consultare.Sandbox.Switches;

namespace Consultare.Sandbox.S3;

/// <summary>What goes wrong in object storage, by name; the catalogue of switches holds these rows.</summary>
internal static class S3Switches
{
    public const string CutUploads = "s3.cutUploads";
    public const string LostObjects = "s3.lostObjects";

    public static readonly IReadOnlyList<SandboxSwitch> All = [SwitchCatalog.Flag(CutUploads), SwitchCatalog.Flag(LostObjects)];
}
