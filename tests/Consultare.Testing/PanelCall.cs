using System.Text.Json;

namespace Consultare.Testing;

/// <summary>A call that the hub pushed to the panel.</summary>
public sealed record PanelCall(string Method, JsonElement Argument);
