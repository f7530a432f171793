using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Consultare.Architecture.Tests.Calls;

/// <summary>Reads which methods a type's compiled code calls, its closures and state machines included.</summary>
internal static class IntermediateCode
{
    // Taking a method's address is handing it to somebody, not calling it.
    private static readonly OpCode[] Calls = [OpCodes.Call, OpCodes.Callvirt, OpCodes.Newobj];

    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The methods called anywhere in a type, or handed to somebody who may call them.</summary>
    public static IEnumerable<MethodBase> NamedBy(Type type) =>
        MethodsOf(type).SelectMany(NamedBy).Select(named => named.Method)
            .Concat(type.GetNestedTypes(Everything).SelectMany(NamedBy));

    /// <summary>The methods called by one method, and by those of the same type that it calls.</summary>
    public static IReadOnlyCollection<MethodBase> ReachedFrom(MethodBase start)
    {
        var reached = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>([start]);
        while (open.TryPop(out var method))
        {
            var body = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine
                ? MethodsOf(machine)
                : [method];
            var calls = body.SelectMany(NamedBy).Where(named => Calls.Contains(named.How)).Select(named => named.Method);
            foreach (var called in calls.Where(reached.Add).Where(called => called.DeclaringType == start.DeclaringType))
            {
                open.Push(called);
            }
        }

        return reached;
    }

    private static IEnumerable<(MethodBase Method, OpCode How)> NamedBy(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? (short)((0xFE << 8) | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                yield return (Resolve(method, BitConverter.ToInt32(code, at)), operation);
            }

            at += SizeOf(operation.OperandType, code, at);
        }
    }

    private static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    private static MethodBase Resolve(MethodBase within, int token) => within.Module.ResolveMethod(
        token,
        within.DeclaringType!.IsGenericType ? within.DeclaringType.GetGenericArguments() : null,
        within.IsGenericMethod ? within.GetGenericArguments() : null)!;

    private static int SizeOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
