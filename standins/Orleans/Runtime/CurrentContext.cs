using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>Tells grains' own services which activation they were made for.</summary>
internal sealed class CurrentContext : IGrainContextAccessor
{
    public IGrainContext GrainContext => Activation.Current!;
}
