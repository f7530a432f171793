using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Consultare.Sandbox.Requests;

/// <summary>
/// A request's parameters, from the query string and the JSON body alike (integrations 1.2); the query wins.
/// </summary>
internal sealed class RequestParameters
{
    private static readonly object FormKey = new();

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _bodyKeys = [];
    private Dictionary<string, StringValues> _form = [];

    public IReadOnlyCollection<string> BodyKeys => _bodyKeys;

    /// <summary>Why the body could not be read; null when it could, or there was none.</summary>
    public string? Problem { get; private init; }

    public string? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>An empty value counts as absent.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value) =>
        _values.TryGetValue(name, out value) && value.Length > 0;

    /// <summary>A field of a form that was posted; null when there is none, an empty one counts as absent.</summary>
    public string? Form(string name) => _form.TryGetValue(name, out var value) && value.Count > 0 && value[0] is { Length: > 0 } text ? text : null;

    /// <summary>Every value of a field that was posted more than once, such as <c>UNIDADE_IDS[]</c>.</summary>
    public IReadOnlyList<string> FormAll(string name) => _form.TryGetValue(name, out var value) ? [.. value.OfType<string>()] : [];

    public void Override(string name, string value) => _values[name] = value;

    public static RequestParameters Of(HttpContext http) =>
        http.Items[typeof(RequestParameters)] as RequestParameters ?? new RequestParameters();

    public static RequestParameters Attach(HttpContext http, JsonElement? body, string? problem)
    {
        var parameters = new RequestParameters { Problem = problem };
        parameters.AddBody(body);
        parameters.AddForm(http);
        foreach (var (name, value) in http.Request.Query)
        {
            parameters._values[name] = value.ToString();
        }

        http.Items[typeof(RequestParameters)] = parameters;
        return parameters;
    }

    /// <summary>Keeps a form for <see cref="Attach"/>; its values are no parameters of the JSON kind.</summary>
    public static void AttachForm(HttpContext http, byte[] body) =>
        http.Items[FormKey] = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));

    private void AddForm(HttpContext http)
    {
        if (http.Items[FormKey] is Dictionary<string, StringValues> form)
        {
            _form = form;
            _bodyKeys.AddRange(form.Keys);
        }
    }

    private void AddBody(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } map)
        {
            return;
        }

        foreach (var property in map.EnumerateObject())
        {
            _bodyKeys.Add(property.Name);
            _values[property.Name] = property.Value.ValueKind is JsonValueKind.Null ? "" : property.Value.ToString();
        }
    }
}
