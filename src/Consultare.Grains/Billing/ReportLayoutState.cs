namespace Consultare.Grains.Billing;

/// <summary>How the report looked when it was last read well.</summary>
[GenerateSerializer, Alias("billing.layout.state")]
internal sealed class ReportLayoutState
{
    /// <summary>Short hash of the headings; empty when none was read yet.</summary>
    [Id(0)]
    public string Layout { get; set; } = "";
}
