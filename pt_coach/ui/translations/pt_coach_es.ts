<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AskingPage</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Omitir esta pregunta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>question {} of {}</source>
        <translation>pregunta {} de {}</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>A body seen from behind, to tap</source>
        <translation>Un cuerpo visto por detrás, para tocar</translation>
    </message>
    <message>
        <source>The list beside it says the same and takes the keys.</source>
        <translation>La lista de al lado dice lo mismo y se maneja con el teclado.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Seen from behind</source>
        <translation>Visto por detrás</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>How it was</source>
        <translation>Cómo fue</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previstas</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Nothing is known of this day yet.</source>
        <translation>De este día todavía no se sabe nada.</translation>
    </message>
</context>
<context>
    <name>CameraTest</name>
    <message>
        <source>Show its picture</source>
        <translation>Mostrar su imagen</translation>
    </message>
    <message>
        <source>Starting the camera…</source>
        <translation>Encendiendo la cámara…</translation>
    </message>
    <message>
        <source>Hide the picture</source>
        <translation>Ocultar la imagen</translation>
    </message>
    <message>
        <source>This is what the camera sees.</source>
        <translation>Esto es lo que ve la cámara.</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
</context>
<context>
    <name>CheckInPage</name>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>How strong is your back pain right now?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda en este momento?</translation>
    </message>
    <message>
        <source>Where do you feel it now?</source>
        <translation>¿Dónde lo siente ahora?</translation>
    </message>
    <message>
        <source>Not now · Esc</source>
        <translation>Ahora no · Esc</translation>
    </message>
    <message>
        <source>Since your last session, is any of this new or worse?</source>
        <translation>Desde su última sesión, ¿algo de esto es nuevo o ha empeorado?</translation>
    </message>
</context>
<context>
    <name>CheckOutPage</name>
    <message>
        <source>Session done</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>How strong is your back pain right now?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda en este momento?</translation>
    </message>
    <message>
        <source>How hard was it, all in all?</source>
        <translation>En general, ¿cuánto esfuerzo le costó?</translation>
    </message>
    <message>
        <source>You stopped early. What was the reason?</source>
        <translation>Terminó antes de tiempo. ¿Cuál fue el motivo?</translation>
    </message>
    <message>
        <source>A note for you and your therapist</source>
        <translation>Una nota para usted y su terapeuta</translation>
    </message>
    <message>
        <source>For example: stiff at first, easier after the bridge</source>
        <translation>Por ejemplo: rigidez al principio, mejor después del puente</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>La sesión terminó</translation>
    </message>
    <message>
        <source>Before the session you said {}.</source>
        <translation>Antes de la sesión dijo {}.</translation>
    </message>
    <message>
        <source>Worst during it: {}.</source>
        <translation>Lo peor durante la sesión: {}.</translation>
    </message>
    <message>
        <source>You did not answer this before.</source>
        <translation>Antes no respondió esta pregunta.</translation>
    </message>
    <message>
        <source>Anything to remember or to tell your therapist?</source>
        <translation>¿Algo que quiera recordar o contarle a su terapeuta?</translation>
    </message>
</context>
<context>
    <name>ChoiceAnswer</name>
    <message>
        <source>In your own words, if you like:</source>
        <translation>Con sus propias palabras, si quiere:</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>For my therapist</source>
        <translation>Para mi terapeuta</translation>
    </message>
    <message>
        <source>Choose what goes out, look at it, then save it. Nothing is sent by itself.</source>
        <translation>Elija qué sale, mírelo y después guárdelo. Nada se envía por sí solo.</translation>
    </message>
    <message>
        <source>First, please answer the full list of warning signs.</source>
        <translation>Antes, por favor, responda la lista completa de señales de alarma.</translation>
    </message>
    <message>
        <source>To the warning signs</source>
        <translation>A las señales de alarma</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Handed out before</source>
        <translation>Entregado antes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>What is right?</source>
        <translation>¿Qué es lo correcto?</translation>
    </message>
    <message>
        <source>Yes and not sure lock your exercises until somebody has looked at it.</source>
        <translation>Con «Sí» o «No sé» sus ejercicios quedan bloqueados hasta que alguien lo haya valorado.</translation>
    </message>
    <message>
        <source>What stood there before is kept and shown beside it.</source>
        <translation>Lo que había antes se conserva y se muestra al lado.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Delete it…</source>
        <translation>Borrarla…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The right count of {}</source>
        <translation>El número correcto de {}</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Una menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Una más</translation>
    </message>
    <message>
        <source>{} Now it says: {}</source>
        <translation>{} Ahora dice: {}</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>One less</source>
        <translation>Una menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Una más</translation>
    </message>
    <message>
        <source>Which ones?</source>
        <translation>¿Cuáles?</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Hacerla otra vez</translation>
    </message>
    <message>
        <source>This set was cut short. Why?</source>
        <translation>Esta serie quedó incompleta. ¿Por qué?</translation>
    </message>
    <message>
        <source>Held {} of {} seconds</source>
        <translation>Sostuvo {} de {} segundos</translation>
    </message>
    <message>
        <source>Counted: {} of {}</source>
        <translation>Contadas: {} de {}</translation>
    </message>
    <message>
        <source>Corrected by you, from {}.</source>
        <translation>Corregido por usted; antes decía {}.</translation>
    </message>
    <message>
        <source>Not seen well and not counted: {}.</source>
        <translation>No se vieron bien y no se contaron: {}.</translation>
    </message>
    <message>
        <source>Counted by you, without the camera.</source>
        <translation>Contado por usted, sin la cámara.</translation>
    </message>
    <message>
        <source>Right like this</source>
        <translation>Así está bien</translation>
    </message>
</context>
<context>
    <name>DayStepper</name>
    <message>
        <source>A day earlier</source>
        <translation>Un día menos</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Un día más</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Una semana más</translation>
    </message>
</context>
<context>
    <name>DeletePage</name>
    <message>
        <source>Delete for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>BORRAR</translation>
    </message>
    <message>
        <source>Everything in the diary goes: all sessions, answers, exercises in use and the list of what was handed out. </source>
        <translation>Se borra todo el diario: todas las sesiones, respuestas, los ejercicios en uso y la lista de lo que se entregó. </translation>
    </message>
    <message>
        <source>Type {} to go on.</source>
        <translation>Escriba {} para continuar.</translation>
    </message>
    <message>
        <source>What you handed out before stays where it is, and this program cannot call it back:</source>
        <translation>Lo que usted entregó antes se queda donde está, y este programa no puede recuperarlo:</translation>
    </message>
    <message>
        <source>Nothing was handed out of this diary so far.</source>
        <translation>Hasta ahora no se ha entregado nada de este diario.</translation>
    </message>
    <message>
        <source>1 session goes</source>
        <translation>Se borra 1 sesión</translation>
    </message>
    <message>
        <source>{} sessions go</source>
        <translation>Se borran {} sesiones</translation>
    </message>
    <message>
        <source>, with all counts and answers of these days. </source>
        <translation>, con todos los recuentos y respuestas de estos días. </translation>
    </message>
    <message>
        <source>It is taken out of the backups too and cannot be brought back.</source>
        <translation>También se quita de las copias de seguridad y no se puede recuperar.</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Está borrado.</translation>
    </message>
</context>
<context>
    <name>DoneSection</name>
    <message>
        <source>Sessions per week</source>
        <translation>Sesiones por semana</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hechas</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Empezadas</translation>
    </message>
    <message>
        <source>More than due</source>
        <translation>De más</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previstas</translation>
    </message>
    <message>
        <source>Dose by exercise</source>
        <translation>Dosis por ejercicio</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Indicado</translation>
    </message>
    <message>
        <source>Done of it</source>
        <translation>Hecho de ello</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>More than that</source>
        <translation>De más</translation>
    </message>
    <message>
        <source>How it was done, and how much of it was seen</source>
        <translation>Cómo se hizo y cuánto vio la cámara</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} more were begun</source>
        <translation>{} más se empezaron</translation>
    </message>
    <message>
        <source>{} beyond what was due</source>
        <translation>{} más de lo previsto</translation>
    </message>
    <message>
        <source>longest gap: 1 day</source>
        <translation>pausa más larga: 1 día</translation>
    </message>
    <message>
        <source>longest gap: {} days</source>
        <translation>pausa más larga: {} días</translation>
    </message>
    <message>
        <source>Sessions done</source>
        <translation>Sesiones hechas</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>mean share over the exercises</source>
        <translation>media de los ejercicios</translation>
    </message>
    <message>
        <source>Days with exercise</source>
        <translation>Días con ejercicio</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>sessions done and due</source>
        <translation>sesiones hechas y previstas</translation>
    </message>
    <message>
        <source>Length of a session</source>
        <translation>Duración de una sesión</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>the usual one; planned: about {} min</source>
        <translation>la habitual; prevista: unos {} min</translation>
    </message>
    <message>
        <source>{} of {} repetitions</source>
        <translation>{} de {} repeticiones</translation>
    </message>
    <message>
        <source>Went most of the way</source>
        <translation>Llegaron casi hasta el final</translation>
    </message>
    <message>
        <source>Seen by the camera</source>
        <translation>Vistas por la cámara</translation>
    </message>
    <message>
        <source>Sessions per month</source>
        <translation>Sesiones por mes</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hechas</translation>
    </message>
    <message>
        <source>more than was due</source>
        <translation>más de lo previsto</translation>
    </message>
    <message>
        <source>was due</source>
        <translation>lo previsto</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Correct: {}, {}</source>
        <translation>Corregir: {}, {}</translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <source>about {} min</source>
        <translation>unos {} min</translation>
    </message>
</context>
<context>
    <name>ExerciseChoice</name>
    <message>
        <source>Exercise:</source>
        <translation>Ejercicio:</translation>
    </message>
</context>
<context>
    <name>ExerciseDetail</name>
    <message>
        <source>Nothing changes by itself. Talk to your therapist before you change anything.</source>
        <translation>Nada cambia por sí solo. Hable con su terapeuta antes de cambiar algo.</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Todos los ejercicios</translation>
    </message>
    <message>
        <source>Your therapist says: {}</source>
        <translation>Su terapeuta dice: {}</translation>
    </message>
    <message>
        <source>Counted by the camera, {}</source>
        <translation>Lo cuenta la cámara, {}</translation>
    </message>
    <message>
        <source>Timed, without the camera</source>
        <translation>Por tiempo, sin la cámara</translation>
    </message>
</context>
<context>
    <name>ExerciseText</name>
    <message>
        <source>Take care: {}</source>
        <translation>Cuidado: {}</translation>
    </message>
    <message>
        <source>The camera cannot see: {}</source>
        <translation>La cámara no puede ver: {}</translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>To look at. What you do is what your therapist chose for you.</source>
        <translation>Para mirar. Usted hace lo que su terapeuta eligió para usted.</translation>
    </message>
</context>
<context>
    <name>ExportsTable</name>
    <message>
        <source>Made on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Days in it</source>
        <translation>Días que contiene</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Handed out before</source>
        <translation>Entregado antes</translation>
    </message>
    <message>
        <source>{} (with password)</source>
        <translation>{} (con contraseña)</translation>
    </message>
</context>
<context>
    <name>FaultPair</name>
    <message>
        <source>Like this</source>
        <translation>Así</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Así no</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
</context>
<context>
    <name>FeelPage</name>
    <message>
        <source>How did it feel?</source>
        <translation>¿Cómo lo sintió?</translation>
    </message>
    <message>
        <source>The worst pain during it?</source>
        <translation>¿El peor dolor durante el ejercicio?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>{} is done</source>
        <translation>Listo: {}</translation>
    </message>
    <message>
        <source>Exercise {} of {}</source>
        <translation>Ejercicio {} de {}</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>The figure doing: {}</source>
        <translation>La figura haciendo: {}</translation>
    </message>
    <message>
        <source>Done wrong: {}</source>
        <translation>Mal hecho: {}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>FormEntriesPage</name>
    <message>
        <source>A warning sign that locks your exercises is opened on Today, once looked at.</source>
        <translation>Una señal de alarma que bloquea sus ejercicios se abre en Hoy, cuando la hayan valorado.</translation>
    </message>
    <message>
        <source>Delete all of it…</source>
        <translation>Borrarlo todo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>Lo que usted respondió</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Later · Esc</source>
        <translation>Más tarde · Esc</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>What the camera noticed</source>
        <translation>Lo que notó la cámara</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>How it felt</source>
        <translation>Cómo se sintió</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Nothing was noticed in {} repetitions or holds.</source>
        <translation>No se notó nada en {} repeticiones o posiciones.</translation>
    </message>
    <message>
        <source>Most often: {} ({} times in {}). Bars: in percent of what was seen.</source>
        <translation>Lo más frecuente: {} ({} veces en {}). Barras: en porcentaje de lo visto.</translation>
    </message>
</context>
<context>
    <name>HandedBeforePage</name>
    <message>
        <source>Handed out before</source>
        <translation>Entregado antes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>These files lie where you saved them. What you delete in PT Coach stays in them.</source>
        <translation>Estos archivos están donde usted los guardó. Lo que borre en PT Coach sigue estando en ellos.</translation>
    </message>
    <message>
        <source>Nothing was handed out yet.</source>
        <translation>Todavía no se ha entregado nada.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada aquí</translation>
    </message>
    <message>
        <source>After your first session this page shows how it goes.</source>
        <translation>Después de su primera sesión, esta página le muestra cómo va.</translation>
    </message>
    <message>
        <source>For my therapist…</source>
        <translation>Para mi terapeuta…</translation>
    </message>
    <message>
        <source>Correct or delete…</source>
        <translation>Corregir o borrar…</translation>
    </message>
    <message>
        <source>How it looked</source>
        <translation>Cómo se vio</translation>
    </message>
    <message>
        <source>One moment: all of your diary is being read.</source>
        <translation>Un momento: se está leyendo todo su diario.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Form and comfort</source>
        <translation>Forma y comodidad</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>What to look at:</source>
        <translation>Qué mirar:</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 semanas</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>How far back:</source>
        <translation>Desde cuándo:</translation>
    </message>
</context>
<context>
    <name>HurtPage</name>
    <message>
        <source>The exercise has stopped</source>
        <translation>El ejercicio se detuvo</translation>
    </message>
    <message>
        <source>Where does it hurt?</source>
        <translation>¿Dónde le duele?</translation>
    </message>
    <message>
        <source>How strong is it?</source>
        <translation>¿Qué tan fuerte es?</translation>
    </message>
    <message>
        <source>Rest a little, then go on</source>
        <translation>Descansar un poco y seguir</translation>
    </message>
    <message>
        <source>Do the easier version</source>
        <translation>Hacer la versión más fácil</translation>
    </message>
    <message>
        <source>Leave this exercise out</source>
        <translation>Saltar este ejercicio</translation>
    </message>
    <message>
        <source>End the session · Esc</source>
        <translation>Terminar la sesión · Esc</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Take the time you need. Everything you did is kept.</source>
        <translation>Tómese el tiempo que necesite. Todo lo que hizo queda guardado.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s plan says: stop an exercise above pain {}.</source>
        <translation>El plan de su terapeuta dice: detener el ejercicio si el dolor pasa de {}.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s plan names an easier version: {}, {}.</source>
        <translation>El plan de su terapeuta indica una versión más fácil: {}, {}.</translation>
    </message>
</context>
<context>
    <name>IntroductionPage</name>
    <message>
        <source>Next · Enter</source>
        <translation>Siguiente · Enter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Read aloud · R</source>
        <translation>Leer en voz alta · R</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Hacerlo más tarde</translation>
    </message>
    <message>
        <source>First steps, {} of {}</source>
        <translation>Primeros pasos, {} de {}</translation>
    </message>
    <message>
        <source>Welcome to PT Coach</source>
        <translation>Le damos la bienvenida a PT Coach</translation>
    </message>
    <message>
        <source>Can the camera see you?</source>
        <translation>¿La cámara le ve?</translation>
    </message>
    <message>
        <source>Can you hear me?</source>
        <translation>¿Me oye?</translation>
    </message>
    <message>
        <source>Can you read this well?</source>
        <translation>¿Lee bien este texto?</translation>
    </message>
    <message>
        <source>Try it once</source>
        <translation>Pruébelo una vez</translation>
    </message>
    <message>
        <source>Done · Enter</source>
        <translation>Listo · Enter</translation>
    </message>
    <message>
        <source>PT Coach shows you the exercises that your therapist chose, and counts them.</source>
        <translation>PT Coach le muestra los ejercicios que eligió su terapeuta, y los cuenta.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. No picture is kept, nothing is sent.</source>
        <translation>Todo se queda en esta computadora. No se guarda ninguna imagen ni se envía nada.</translation>
    </message>
    <message>
        <source>It cannot tell what is wrong with you. When something hurts, press H.</source>
        <translation>No puede decir qué le pasa a su cuerpo. Cuando algo le duela, presione H.</translation>
    </message>
    <message>
        <source>During a session everything is said aloud and shown in large letters.</source>
        <translation>Durante la sesión todo se dice en voz alta y se muestra en letras grandes.</translation>
    </message>
    <message>
        <source>Put it 2 to 3 metres away, so that all of you is in the picture.</source>
        <translation>Póngala a 2 o 3 metros, para que se vea todo su cuerpo.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Without a camera you count yourself, by a key or a button.</source>
        <translation>Sin cámara cuenta usted, con una tecla o un botón.</translation>
    </message>
    <message>
        <source>Stand where you will exercise and look at the screen.</source>
        <translation>Póngase donde va a hacer los ejercicios y mire la pantalla.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Do it with the figure three times. Press Space after each one.</source>
        <translation>Hágalo con la figura tres veces. Presione Espacio después de cada una.</translation>
    </message>
    <message>
        <source>Count · Space</source>
        <translation>Contar · Espacio</translation>
    </message>
    <message>
        <source>In a session the camera counts for you; Space then is a pause.</source>
        <translation>En la sesión la cámara cuenta por usted; entonces Espacio es una pausa.</translation>
    </message>
    <message>
        <source>{}. Well done.</source>
        <translation>{}. Muy bien.</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Set {} of {}</source>
        <translation>Serie {} de {}</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Pause · Space</source>
        <translation>Pausa · Espacio</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
</context>
<context>
    <name>LiveTrace</name>
    <message>
        <source>Curve of the movement</source>
        <translation>Curva del movimiento</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>target</source>
        <translation>meta</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>The export was stopped. Please start it again under History.</source>
        <translation>La exportación se detuvo. Por favor, iníciela de nuevo en Historial.</translation>
    </message>
    <message>
        <source>The session had to stop: {}
Everything counted so far is kept.</source>
        <translation>La sesión tuvo que detenerse: {}
Todo lo contado hasta ahora queda guardado.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>todavía nada</translation>
    </message>
</context>
<context>
    <name>MovementChoices</name>
    <message>
        <source>Keep nothing</source>
        <translation>No guardar nada</translation>
    </message>
    <message>
        <source>Keep movements</source>
        <translation>Guardar movimientos</translation>
    </message>
    <message>
        <source>How I move</source>
        <translation>Cómo me muevo</translation>
    </message>
    <message>
        <source>For a few repetitions of each set the program keeps where your joints were, as numbers in the diary on this computer, so that a drawn figure can show how it looked: no picture, no sound, and you can delete it at any time.</source>
        <translation>De unas pocas repeticiones de cada serie, el programa guarda dónde estaban sus articulaciones, como números en el diario de este ordenador, para que una figura dibujada muestre cómo se vio: ni imágenes ni sonido, y puede borrarlo cuando quiera.</translation>
    </message>
    <message>
        <source>Delete all kept movements</source>
        <translation>Borrar los movimientos</translation>
    </message>
    <message>
        <source>Yes, delete them for good</source>
        <translation>Sí, borrarlos para siempre</translation>
    </message>
    <message>
        <source>No, keep them</source>
        <translation>No, conservarlos</translation>
    </message>
    <message>
        <source>All kept movements are deleted.</source>
        <translation>Se han borrado todos los movimientos guardados.</translation>
    </message>
</context>
<context>
    <name>MovementSection</name>
    <message>
        <source>The furthest point of each repetition, as the camera measured it.</source>
        <translation>El punto más lejano de cada repetición, según lo midió la cámara.</translation>
    </message>
    <message>
        <source>The camera measured nothing of this exercise in this period.</source>
        <translation>La cámara no midió nada de este ejercicio en este periodo.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Repeticiones</translation>
    </message>
</context>
<context>
    <name>NoneOfThese</name>
    <message>
        <source>That is wrong · Enter</source>
        <translation>No es así · Enter</translation>
    </message>
</context>
<context>
    <name>OwnQuestionsPage</name>
    <message>
        <source>From your therapist</source>
        <translation>De su terapeuta</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>10 = worst pain imaginable</source>
        <translation>10 = el peor dolor imaginable</translation>
    </message>
    <message>
        <source>0 = no pain</source>
        <translation>0 = sin dolor</translation>
    </message>
</context>
<context>
    <name>PainSection</name>
    <message>
        <source>Pain before and after exercise</source>
        <translation>Dolor antes y después del ejercicio</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Next morning</source>
        <translation>Mañana siguiente</translation>
    </message>
    <message>
        <source>{}: from {} to {}.</source>
        <translation>{}: de {} a {}.</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>PasswordCard</name>
    <message>
        <source>Password of the exports</source>
        <translation>Contraseña de las exportaciones</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Abrirlas</translation>
    </message>
    <message>
        <source>One export is locked. Type its password.</source>
        <translation>Una exportación está protegida. Escriba su contraseña.</translation>
    </message>
    <message>
        <source>{} exports are locked. Type their password.</source>
        <translation>{} exportaciones están protegidas. Escriba su contraseña.</translation>
    </message>
    <message>
        <source>This password does not open: {}.</source>
        <translation>Esta contraseña no abre: {}.</translation>
    </message>
</context>
<context>
    <name>PasswordFields</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Write it down. Nobody can find it again, not even the makers of this program: without it the files stay closed for ever.</source>
        <translation>Anótela. Nadie puede recuperarla, ni siquiera quienes hacen este programa: sin ella los archivos quedan cerrados para siempre.</translation>
    </message>
    <message>
        <source>Tell it to your therapist by phone, not in the mail with the file.</source>
        <translation>Dígasela a su terapeuta por teléfono, no en el correo con el archivo.</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Please type them again.</source>
        <translation>Las dos contraseñas no son iguales. Por favor, escríbalas de nuevo.</translation>
    </message>
    <message>
        <source>The password needs at least {} characters.</source>
        <translation>La contraseña necesita al menos {} caracteres.</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
</context>
<context>
    <name>PatientTable</name>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Por qué mirarlo</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Últimos 14 días</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Patients, who needs a look first at the top</source>
        <translation>Pacientes; arriba, quien necesita atención primero</translation>
    </message>
</context>
<context>
    <name>PauseCard</name>
    <message>
        <source>Nothing is due in these days, and none of them counts as missed. A session that you do all the same is kept.</source>
        <translation>En estos días no toca nada y ninguno cuenta como perdido. Si aun así hace una sesión, se guarda.</translation>
    </message>
    <message>
        <source>Noted from {}</source>
        <translation>Anotada desde el {}</translation>
    </message>
    <message>
        <source>Change the pause</source>
        <translation>Cambiar la pausa</translation>
    </message>
    <message>
        <source>End the pause today</source>
        <translation>Terminar la pausa hoy</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Choose the first and the last day. They do not count as missed and do not break your days in a row. Calendar, report and tables show them as paused.</source>
        <translation>Elija el primer y el último día. No cuentan como perdidos ni rompen sus días seguidos. El calendario, el informe y las tablas los muestran en pausa.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Why? You may leave this out.</source>
        <translation>¿Por qué? Puede dejarlo sin responder.</translation>
    </message>
    <message>
        <source>Look at the warning signs</source>
        <translation>Ver las señales de alerta</translation>
    </message>
    <message>
        <source>Is it because of a new or stronger complaint?</source>
        <translation>¿Es por una molestia nueva o más fuerte?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Pause the exercises</source>
        <translation>Pausar los ejercicios</translation>
    </message>
    <message>
        <source>Change the pause</source>
        <translation>Cambiar la pausa</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Note the pause</source>
        <translation>Anotar la pausa</translation>
    </message>
</context>
<context>
    <name>PausePlace</name>
    <message>
        <source>The pause is over. From today on the exercises are due again.</source>
        <translation>La pausa ha terminado. Desde hoy vuelven a tocar los ejercicios.</translation>
    </message>
</context>
<context>
    <name>PlotAndTable</name>
    <message>
        <source>Show as a picture (T)</source>
        <translation>Mostrar como gráfico (T)</translation>
    </message>
    <message>
        <source>Show as a table (T)</source>
        <translation>Mostrar como tabla (T)</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Preparing your visit</source>
        <translation>Preparar su cita</translation>
    </message>
    <message>
        <source>For example: I wake twice</source>
        <translation>Por ejemplo: me despierto dos veces</translation>
    </message>
    <message>
        <source>For example: sitting over 40 minutes hurts</source>
        <translation>Por ejemplo: me duele si paso más de 40 minutos en la silla</translation>
    </message>
    <message>
        <source>For example: work, stress, weight, smoking, sport</source>
        <translation>Por ejemplo: trabajo, estrés, peso, tabaco, deporte</translation>
    </message>
    <message>
        <source>Which, and how often</source>
        <translation>Cuáles y con qué frecuencia</translation>
    </message>
    <message>
        <source>For example: stomach ache</source>
        <translation>Por ejemplo: dolor de estómago</translation>
    </message>
    <message>
        <source>What helps, and what does not</source>
        <translation>Qué ayuda y qué no</translation>
    </message>
    <message>
        <source>As you said in your sessions. Change what is not so.</source>
        <translation>Como lo dijo en sus sesiones. Cambie lo que no sea así.</translation>
    </message>
    <message>
        <source>Which exercises are comfortable, and which are painful?</source>
        <translation>¿Qué ejercicios son cómodos y cuáles dolorosos?</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aún sin respuestas</translation>
    </message>
    <message>
        <source>Tick what is ready. The rest can wait.</source>
        <translation>Marque lo que esté listo. Lo demás puede esperar.</translation>
    </message>
    <message>
        <source>Is all ready for the call?</source>
        <translation>¿Está todo listo para la llamada?</translation>
    </message>
    <message>
        <source>What a video visit cannot do</source>
        <translation>Lo que una cita por vídeo no puede hacer</translation>
    </message>
    <message>
        <source>There are too few ratings yet to say it from them.</source>
        <translation>Aún hay muy pocas respuestas para deducirlo de ellas.</translation>
    </message>
    <message>
        <source>Your ratings of pain before exercise: {} in the first 7 days since {}, {} in the last 7 days (medians, 0 to 10). You may see it otherwise.</source>
        <translation>Su dolor antes del ejercicio: {} en los primeros 7 días desde el {}, {} en los últimos 7 días (medianas, de 0 a 10). Usted puede verlo de otra manera.</translation>
    </message>
    <message>
        <source>Furthest from the back, as you said: at first {}, in the last 7 days {}.</source>
        <translation>Lo más lejos de la espalda, según sus respuestas: al principio {}, en los últimos 7 días {}.</translation>
    </message>
    <message>
        <source>If it is new or getting worse, do not wait for the visit: see Warning signs.</source>
        <translation>Si es nuevo o va a más, no espere a la cita: vea Alertas.</translation>
    </message>
    <message>
        <source>In your weekly checks: {}</source>
        <translation>En sus controles semanales: {}</translation>
    </message>
    <message>
        <source>In your last weekly check: medicine on {} of 7 days.</source>
        <translation>En su último control semanal: medicinas en {} de 7 días.</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>One more question</source>
        <translation>Otra pregunta</translation>
    </message>
    <message>
        <source>Question {}</source>
        <translation>Pregunta {}</translation>
    </message>
    <message>
        <source>For example: may I start swimming again?</source>
        <translation>Por ejemplo: ¿puedo volver a nadar?</translation>
    </message>
</context>
<context>
    <name>RecordsListPage</name>
    <message>
        <source>Correct or delete</source>
        <translation>Corregir o borrar</translation>
    </message>
    <message>
        <source>Choose what you want to look into.</source>
        <translation>Elija lo que quiera consultar.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>El mes anterior</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>El mes siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Delete several days…</source>
        <translation>Borrar varios días…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Borrar todo…</translation>
    </message>
    <message>
        <source>There is nothing in the diary.</source>
        <translation>No hay nada en el diario.</translation>
    </message>
    <message>
        <source>Nothing in this month.</source>
        <translation>Nada en este mes.</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>It is put right.</source>
        <translation>Está corregido.</translation>
    </message>
    <message>
        <source>This session goes, with all counts and answers in it: {}.</source>
        <translation>Se borra esta sesión, con todos sus recuentos y respuestas: {}.</translation>
    </message>
    <message>
        <source>This goes, with all answers in it: {}.</source>
        <translation>Se borra esto, con todas sus respuestas: {}.</translation>
    </message>
    <message>
        <source>This goes, with all that was observed and said: {}.</source>
        <translation>Se borra esto, con todo lo observado y dicho: {}.</translation>
    </message>
    <message>
        <source>This answer goes, with what stood there before: {}.</source>
        <translation>Se borra esta respuesta, con lo que había antes: {}.</translation>
    </message>
    <message>
        <source>The movements that were kept of this session go. The counts stay.</source>
        <translation>Se borran los movimientos guardados de esta sesión. Los recuentos se quedan.</translation>
    </message>
</context>
<context>
    <name>RehearsalEntriesPage</name>
    <message>
        <source>What the camera observed stays as it was. It goes with the rehearsal.</source>
        <translation>Lo que observó la cámara se queda como estaba. Se borra con el ensayo.</translation>
    </message>
    <message>
        <source>Delete this rehearsal…</source>
        <translation>Borrar este ensayo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>What you want to tell</source>
        <translation>Lo que quiere contar</translation>
    </message>
    <message>
        <source>What the camera observed</source>
        <translation>Lo que observó la cámara</translation>
    </message>
</context>
<context>
    <name>RehearsalLive</name>
    <message>
        <source>Stop this part · Space</source>
        <translation>Parar esta parte · Espacio</translation>
    </message>
    <message>
        <source>The camera starts…</source>
        <translation>La cámara se está encendiendo…</translation>
    </message>
    <message>
        <source>Go to your place.</source>
        <translation>Vaya a su sitio.</translation>
    </message>
    <message>
        <source>Done. Thank you.</source>
        <translation>Listo. Gracias.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
</context>
<context>
    <name>RehearsalScreen</name>
    <message>
        <source>The camera part had to stop: {}</source>
        <translation>La parte con cámara tuvo que parar: {}</translation>
    </message>
    <message>
        <source>Read · R</source>
        <translation>Leer · R</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>{} · Enter</source>
        <translation>{} · Enter</translation>
    </message>
    <message>
        <source>Rehearse for the camera</source>
        <translation>Ensayar ante la cámara</translation>
    </message>
    <message>
        <source>At a video visit you may be asked to walk and to raise a leg. Try it before.</source>
        <translation>En una videoconsulta pueden pedirle que camine y que levante una pierna. Pruébelo antes.</translation>
    </message>
    <message>
        <source>Three parts, less than a minute each. Every part can be skipped.</source>
        <translation>Tres partes de menos de un minuto cada una. Puede saltarse cualquiera.</translation>
    </message>
    <message>
        <source>You see what the camera measured, how sure that is, and what it missed.</source>
        <translation>Verá lo que la cámara midió, con qué seguridad, y lo que no vio.</translation>
    </message>
    <message>
        <source>These are observations for your therapist. They do not say what is wrong.</source>
        <translation>Son observaciones para su fisioterapeuta. No dicen qué le pasa.</translation>
    </message>
    <message>
        <source>No picture is kept, only the numbers.</source>
        <translation>No se guarda ninguna imagen, solo los números.</translation>
    </message>
    <message>
        <source>Only note what to tell</source>
        <translation>Solo anotar qué contar</translation>
    </message>
    <message>
        <source>Show the last one</source>
        <translation>Ver el último</translation>
    </message>
    <message>
        <source>There is no camera, so nothing can be measured here.</source>
        <translation>No hay cámara, así que aquí no se puede medir nada.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>You can still note what to tell your therapist.</source>
        <translation>Aún puede anotar qué contar a su fisioterapeuta.</translation>
    </message>
    <message>
        <source>On {} you answered yes or not sure to a warning sign.</source>
        <translation>El {} respondió sí o no estoy seguro a una señal de alerta.</translation>
    </message>
    <message>
        <source>Let a doctor or your therapist look at it before you walk for the camera.</source>
        <translation>Deje que un médico o su fisioterapeuta lo vea antes de caminar ante la cámara.</translation>
    </message>
    <message>
        <source>Part {} of {}</source>
        <translation>Parte {} de {}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>What the camera saw</source>
        <translation>Lo que vio la cámara</translation>
    </message>
    <message>
        <source>Do this part again</source>
        <translation>Repetir esta parte</translation>
    </message>
    <message>
        <source>How far off a number may be was measured with a drawn person; with you it may be more. In your report these stand as observations.</source>
        <translation>El margen de error se midió con una persona dibujada; con usted puede ser mayor. En su informe constan como observaciones.</translation>
    </message>
    <message>
        <source>What a camera misses</source>
        <translation>Lo que una cámara no ve</translation>
    </message>
    <message>
        <source>Tell your therapist about these. Leave open what you are not sure of.</source>
        <translation>Cuéntele esto a su fisioterapeuta. Deje sin contestar lo que no tenga claro.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>RehearsalSection</name>
    <message>
        <source>What was observed:</source>
        <translation>Qué se observó:</translation>
    </message>
    <message>
        <source>Observations of one camera at home, not findings: your therapist knows what they mean. The bars show the error of each value.</source>
        <translation>Observaciones de una cámara en casa, no hallazgos: su terapeuta sabe lo que significan. Las barras muestran el error de cada valor.</translation>
    </message>
    <message>
        <source>No rehearsal in this period. Under Visit you can try the camera part of a visit; then this page shows what was observed each time.</source>
        <translation>Ningún ensayo en este periodo. En Cita puede probar la parte de la visita ante la cámara; después esta página muestra lo que se observó cada vez.</translation>
    </message>
    <message>
        <source>This part was not rehearsed in this period.</source>
        <translation>Esta parte no se ensayó en este periodo.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
</context>
<context>
    <name>RepList</name>
    <message>
        <source>Press each one that was counted wrongly.</source>
        <translation>Pulse cada una que se contó mal.</translation>
    </message>
    <message>
        <source>Repetition {}{}: {}. Press to change that.</source>
        <translation>Repetición {}{}: {}. Pulse para cambiarlo.</translation>
    </message>
    <message>
        <source>yes, you say</source>
        <translation>sí, dice usted</translation>
    </message>
    <message>
        <source>no, you say</source>
        <translation>no, dice usted</translation>
    </message>
    <message>
        <source>tapped</source>
        <translation>pulsada</translation>
    </message>
    <message>
        <source>counted, short</source>
        <translation>contada, corta</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contada</translation>
    </message>
    <message>
        <source>not seen well</source>
        <translation>no se vio bien</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>How it looked</source>
        <translation>Cómo se vio</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>No incluirlos</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>In the report for my therapist</source>
        <translation>En el informe para mi fisioterapeuta</translation>
    </message>
    <message>
        <source>Drawings only, of the exercises above. They go out when you export, and not before.</source>
        <translation>Solo dibujos, de los ejercicios de arriba. Salen cuando usted exporta, y no antes.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Un paso</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Abrir Ajustes</translation>
    </message>
    <message>
        <source>Back to History</source>
        <translation>Volver al historial</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Another exercise</source>
        <translation>Otro ejercicio</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Seguir (Espacio)</translation>
    </message>
    <message>
        <source>At its own pace</source>
        <translation>A su ritmo</translation>
    </message>
    <message>
        <source>After your next session with the camera you can see here how it looked.</source>
        <translation>Después de su próxima sesión con la cámara podrá ver aquí cómo se vio.</translation>
    </message>
    <message>
        <source>Nothing is kept of how you move. Under Settings you can let the program keep it, without any video.</source>
        <translation>No se guarda nada de cómo se mueve. En Ajustes puede permitir que el programa lo guarde, sin ningún vídeo.</translation>
    </message>
    <message>
        <source>The figure does your own movement. Nobody&apos;s face or room is kept.</source>
        <translation>La figura hace su propio movimiento. No se guarda ni su rostro ni su habitación.</translation>
    </message>
    <message>
        <source>The figure does your own movements: a typical one, and the one furthest from the plan.</source>
        <translation>La figura hace sus propios movimientos: uno típico y el más alejado del plan.</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Típica</translation>
    </message>
    <message>
        <source>Furthest from the plan</source>
        <translation>La más alejada del plan</translation>
    </message>
    <message>
        <source>Hardly seen by the camera, drawn by guess: {}</source>
        <translation>Apenas visto por la cámara, dibujado por estimación: {}</translation>
    </message>
    <message>
        <source>{}, set {}, repetition {}</source>
        <translation>{}, serie {}, repetición {}</translation>
    </message>
    <message>
        <source>Less than 60 % of the way</source>
        <translation>Menos del 60 % del recorrido</translation>
    </message>
    <message>
        <source>No rule of the exercise was seen broken.</source>
        <translation>No se vio incumplir ninguna regla del ejercicio.</translation>
    </message>
    <message>
        <source>Seen: {}</source>
        <translation>Visto: {}</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Files:</source>
        <translation>Archivos:</translation>
    </message>
    <message>
        <source>Leave out:</source>
        <translation>Dejar fuera:</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>¿Qué días?</translation>
    </message>
    <message>
        <source>In which language?</source>
        <translation>¿En qué idioma?</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Otros días</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Letter (USA)</source>
        <translation>Carta (EE. UU.)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>PDF to read</source>
        <translation>PDF para leer</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tablas (CSV)</translation>
    </message>
    <message>
        <source>For the clinic (FHIR)</source>
        <translation>Para la clínica (FHIR)</translation>
    </message>
    <message>
        <source>All in one (zip)</source>
        <translation>Todo en uno (zip)</translation>
    </message>
    <message>
        <source>Warning signs and stops always go out: the report is there for them.</source>
        <translation>Las señales de alarma y las interrupciones siempre salen: para eso está el informe.</translation>
    </message>
    <message>
        <source>Leave something out</source>
        <translation>Dejar algo fuera</translation>
    </message>
    <message>
        <source>With a password, tables and the clinic&apos;s file are put into the zip.</source>
        <translation>Con contraseña, las tablas y el archivo de la clínica van dentro del zip.</translation>
    </message>
    <message>
        <source>Paper and other files</source>
        <translation>Papel y otros archivos</translation>
    </message>
    <message>
        <source>Protect it with a password</source>
        <translation>Protegerlo con una contraseña</translation>
    </message>
    <message>
        <source>Since the visit of {}</source>
        <translation>Desde la visita del {}</translation>
    </message>
    <message>
        <source>These exercises</source>
        <translation>Estos ejercicios</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 semanas</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>my name</source>
        <translation>mi nombre</translation>
    </message>
    <message>
        <source>my notes</source>
        <translation>mis notas</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Save into a folder</source>
        <translation>Guardar en una carpeta</translation>
    </message>
</context>
<context>
    <name>ReportPreviewPage</name>
    <message>
        <source>This goes out</source>
        <translation>Esto es lo que sale</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Change something</source>
        <translation>Cambiar algo</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Ctrl and +</source>
        <translation>Ctrl y +</translation>
    </message>
    <message>
        <source>Ctrl and -</source>
        <translation>Ctrl y -</translation>
    </message>
    <message>
        <source>Ctrl and 0</source>
        <translation>Ctrl y 0</translation>
    </message>
    <message>
        <source>Page {} of {}</source>
        <translation>Página {} de {}</translation>
    </message>
    <message>
        <source>{} % of the width</source>
        <translation>{} % del ancho</translation>
    </message>
</context>
<context>
    <name>ReportSavedPage</name>
    <message>
        <source>It is saved</source>
        <translation>Está guardado</translation>
    </message>
    <message>
        <source>It opens with your password only. Tell it to your therapist by phone.</source>
        <translation>Solo se abre con su contraseña. Dígasela a su terapeuta por teléfono.</translation>
    </message>
    <message>
        <source>Nothing was sent. The mail program opens with a new mail: put the file into it yourself, and look twice at whom it goes to.</source>
        <translation>No se ha enviado nada. El programa de correo se abre con un correo nuevo: adjunte usted mismo el archivo y compruebe dos veces a quién va.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Write a mail…</source>
        <translation>Escribir un correo…</translation>
    </message>
    <message>
        <source>In the folder {}</source>
        <translation>En la carpeta {}</translation>
    </message>
    <message>
        <source>and {} tables</source>
        <translation>y {} tablas</translation>
    </message>
    <message>
        <source>Please find attached: {}</source>
        <translation>Adjunto: {}</translation>
    </message>
    <message>
        <source>Exercise log</source>
        <translation>Registro de ejercicios</translation>
    </message>
    <message>
        <source>It was sent to the printer.</source>
        <translation>Se envió a la impresora.</translation>
    </message>
    <message>
        <source>This computer has no program for that.</source>
        <translation>Este ordenador no tiene un programa para eso.</translation>
    </message>
</context>
<context>
    <name>RestPage</name>
    <message>
        <source>Rest</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>Begin · Enter</source>
        <translation>Empezar · Enter</translation>
    </message>
    <message>
        <source>Pause · Space</source>
        <translation>Pausa · Espacio</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>Set {} of {}</source>
        <translation>Serie {} de {}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>seconds of rest</source>
        <translation>s de descanso</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
</context>
<context>
    <name>ReviewFilter</name>
    <message>
        <source>Find a name</source>
        <translation>Buscar un nombre</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation>A quién mostrar</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Todos los pacientes</translation>
    </message>
    <message>
        <source>Who needs a look</source>
        <translation>Quien necesita atención</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>En qué orden</translation>
    </message>
    <message>
        <source>Needs a look first</source>
        <translation>Primero quien necesita atención</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Least done first</source>
        <translation>Primero lo menos hecho</translation>
    </message>
    <message>
        <source>Most pain first</source>
        <translation>Primero el dolor más fuerte</translation>
    </message>
    <message>
        <source>Oldest export first</source>
        <translation>Primero lo más antiguo</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Each patient&apos;s export lies in it as a folder with tables or as a zip. Nothing in the folder is changed, and nothing leaves this computer.</source>
        <translation>La exportación de cada paciente está en ella como carpeta con tablas o como zip. Nada cambia en la carpeta y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Otra carpeta…</translation>
    </message>
    <message>
        <source>Prescribed and done</source>
        <translation>Indicado y hecho</translation>
    </message>
    <message>
        <source>Open the brief</source>
        <translation>Abrir el resumen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>The folder with the exports</source>
        <translation>La carpeta con las exportaciones</translation>
    </message>
    <message>
        <source>There is no brief in {}. Ask for an export with the brief (PDF).</source>
        <translation>No hay resumen en {}. Pida una exportación con el resumen (PDF).</translation>
    </message>
    <message>
        <source>{} is not there any more. Read the folder again.</source>
        <translation>{} ya no está ahí. Lea la carpeta de nuevo.</translation>
    </message>
    <message>
        <source>No program opens {}. Install one that shows PDF files.</source>
        <translation>Ningún programa abre {}. Instale uno que muestre archivos PDF.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>y {} más</translation>
    </message>
    <message>
        <source>Not read: {}</source>
        <translation>Sin leer: {}</translation>
    </message>
    <message>
        <source>The reading was stopped. Nothing is shown.</source>
        <translation>Se detuvo la lectura. No se muestra nada.</translation>
    </message>
    <message>
        <source>Reading the exports…</source>
        <translation>Leyendo las entregas…</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerla</translation>
    </message>
    <message>
        <source>Choose the folder with your patients&apos; exports.</source>
        <translation>Elija la carpeta con las exportaciones de sus pacientes.</translation>
    </message>
    <message>
        <source>None of the exports could be read.</source>
        <translation>No se pudo leer ninguna de las exportaciones.</translation>
    </message>
    <message>
        <source>Shown: {} of {} patients.</source>
        <translation>Se muestran {} de {} pacientes.</translation>
    </message>
    <message>
        <source>Patients: {}. Need a look: {}; they stand at the top.</source>
        <translation>Pacientes: {}. Necesitan atención: {}; están arriba.</translation>
    </message>
</context>
<context>
    <name>ReviewPatientPage</name>
    <message>
        <source>Prescribed and done</source>
        <translation>Indicado y hecho</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Indicado</translation>
    </message>
    <message>
        <source>Done of it</source>
        <translation>Hecho de ello</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Done in all</source>
        <translation>Hecho en total</translation>
    </message>
    <message>
        <source>Done of it counts day by day: more on one day does not make up for another.</source>
        <translation>Lo hecho cuenta día por día: hacer más un día no compensa otro.</translation>
    </message>
    <message>
        <source>Open the brief</source>
        <translation>Abrir el resumen</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Paciente siguiente</translation>
    </message>
    <message>
        <source>Patient before</source>
        <translation>Paciente anterior</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Why to look</source>
        <translation>Por qué mirarlo</translation>
    </message>
    <message>
        <source>None of the reasons that are looked for is in this export.</source>
        <translation>En esta exportación no está ninguno de los motivos que se buscan.</translation>
    </message>
</context>
<context>
    <name>RolandMorrisPage</name>
    <message>
        <source>Roland-Morris questionnaire</source>
        <translation>Cuestionario Roland-Morris</translation>
    </message>
    <message>
        <source>Tick each sentence that describes you today.</source>
        <translation>Marque cada frase que le describa hoy.</translation>
    </message>
    <message>
        <source>Leave the others blank. Think of yourself today.</source>
        <translation>Deje las demás sin marcar. Piense en cómo está hoy.</translation>
    </message>
    <message>
        <source>Its sentences are in English, as they were published. Ask somebody to read them with you if you need to.</source>
        <translation>Sus frases están en inglés, como se publicaron. Si lo necesita, pida a alguien que las lea con usted.</translation>
    </message>
</context>
<context>
    <name>RoomDrawing</name>
    <message>
        <source>3 m</source>
        <translation>3 m</translation>
    </message>
</context>
<context>
    <name>SessionEntriesPage</name>
    <message>
        <source>A warning sign that locks your exercises is opened on Today, once looked at.</source>
        <translation>Una señal de alarma que bloquea sus ejercicios se abre en Hoy, cuando la hayan valorado.</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>Borrarlos…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Delete this session…</source>
        <translation>Borrar esta sesión…</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Lo que se contó</translation>
    </message>
    <message>
        <source>What you answered</source>
        <translation>Lo que usted respondió</translation>
    </message>
    <message>
        <source>Movements kept to be drawn: {}</source>
        <translation>Movimientos guardados para dibujarlos: {}</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Count · Enter</source>
        <translation>Contar · Enter</translation>
    </message>
    <message>
        <source>Done · F</source>
        <translation>Listo · F</translation>
    </message>
    <message>
        <source>No camera · C</source>
        <translation>Sin cámara · C</translation>
    </message>
    <message>
        <source>Start · Enter</source>
        <translation>Empezar · Enter</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>  (+{} unsure)</source>
        <translation>  (+{} en duda)</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>s to hold</source>
        <translation>s por sostener</translation>
    </message>
    <message>
        <source>seconds left</source>
        <translation>segundos restantes</translation>
    </message>
    <message>
        <source>seconds, hold {} of {}</source>
        <translation>segundos, sostén {} de {}</translation>
    </message>
</context>
<context>
    <name>SessionStrip</name>
    <message>
        <source>Closer · L</source>
        <translation>De cerca · L</translation>
    </message>
    <message>
        <source>Sound is on · M</source>
        <translation>Con sonido · M</translation>
    </message>
    <message>
        <source>Goes on in {} s</source>
        <translation>Sigue en {} s</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Sound is off · M</source>
        <translation>Sin sonido · M</translation>
    </message>
    <message>
        <source>Far away · L</source>
        <translation>De lejos · L</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>No camera · C</source>
        <translation>Sin cámara · C</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Exports of many patients…</source>
        <translation>Exportaciones de muchos pacientes…</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Moving figure</source>
        <translation>Figura en movimiento</translation>
    </message>
    <message>
        <source>Still pictures</source>
        <translation>Imágenes fijas</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figura</translation>
    </message>
    <message>
        <source>From across the room</source>
        <translation>Desde lejos</translation>
    </message>
    <message>
        <source>Close by, with a curve</source>
        <translation>De cerca, con una curva</translation>
    </message>
    <message>
        <source>During a set</source>
        <translation>Durante una serie</translation>
    </message>
    <message>
        <source>Picture as it comes</source>
        <translation>Imagen tal como llega</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>Darle la vuelta</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Izquierda y derecha</translation>
    </message>
    <message>
        <source>With keys and buttons</source>
        <translation>Con teclas y botones</translation>
    </message>
    <message>
        <source>By itself, without keys</source>
        <translation>Por sí sola, sin teclas</translation>
    </message>
    <message>
        <source>How a session goes on</source>
        <translation>Cómo avanza la sesión</translation>
    </message>
    <message>
        <source>The one that came along</source>
        <translation>El que viene incluido</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Modelo de postura</translation>
    </message>
    <message>
        <source>On a slow computer a lighter one helps, such as {}.</source>
        <translation>En un ordenador lento ayuda uno más ligero, como {}.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>{} (not plugged in)</source>
        <translation>{} (no conectada)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Shown with the warning signs; it is never dialled by itself.</source>
        <translation>Se muestra con las señales de alerta; nunca se marca por sí solo.</translation>
    </message>
    <message>
        <source>Hold up your right hand: it has to be on the right of the picture.</source>
        <translation>Levante la mano derecha: tiene que verse a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Without keys: a hand held high pauses and goes on, and a page that nobody touches goes on by itself.</source>
        <translation>Sin teclas: una mano en alto pausa y reanuda, y una página que nadie toca avanza sola.</translation>
    </message>
    <message>
        <source>Who needs a look first, and what was done of what was prescribed.</source>
        <translation>Quién necesita atención primero y qué se hizo de lo indicado.</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>Voz y sonido</translation>
    </message>
    <message>
        <source>How I move</source>
        <translation>Cómo me muevo</translation>
    </message>
    <message>
        <source>For therapists</source>
        <translation>Para terapeutas</translation>
    </message>
    <message>
        <source>Open another regimen file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Show the first steps again</source>
        <translation>Ver los primeros pasos</translation>
    </message>
    <message>
        <source>Rehearse for a video visit</source>
        <translation>Ensayar una videocita</translation>
    </message>
    <message>
        <source>Pose models (*.task)</source>
        <translation>Modelos de postura (*.task)</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>Ready · Space</source>
        <translation>Listo · Espacio</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Saltarlo</translation>
    </message>
    <message>
        <source>It hurts · H</source>
        <translation>Me duele · H</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
    <message>
        <source>With camera · C</source>
        <translation>Con cámara · C</translation>
    </message>
    <message>
        <source>Read aloud · R</source>
        <translation>Leer en voz alta · R</translation>
    </message>
    <message>
        <source>What to avoid · A</source>
        <translation>Qué evitar · A</translation>
    </message>
    <message>
        <source>Exercise {} of {}</source>
        <translation>Ejercicio {} de {}</translation>
    </message>
    <message>
        <source>Your therapist says: {}</source>
        <translation>Su terapeuta dice: {}</translation>
    </message>
    <message>
        <source>What else · A</source>
        <translation>Qué más · A</translation>
    </message>
</context>
<context>
    <name>SignListPage</name>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alerta</translation>
    </message>
    <message>
        <source>Answer every line. If you are not sure, say so.</source>
        <translation>Responda a cada línea. Si no está seguro, dígalo.</translation>
    </message>
    <message>
        <source>It comes before your first session, once a week and before an export.</source>
        <translation>Aparece antes de su primera sesión, una vez por semana y antes de exportar.</translation>
    </message>
    <message>
        <source>Is any of this new or worse?</source>
        <translation>¿Hay algo de esto que sea nuevo o haya empeorado?</translation>
    </message>
    <message>
        <source>Has any of this come up, and nobody has looked at it?</source>
        <translation>¿Ha aparecido algo de esto sin que nadie lo haya visto aún?</translation>
    </message>
</context>
<context>
    <name>SoundChoices</name>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Hear how it sounds</source>
        <translation>Oír cómo suena</translation>
    </message>
    <message>
        <source>What is said aloud</source>
        <translation>Qué se dice en voz alta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Only corrections and help</source>
        <translation>Solo correcciones y ayuda</translation>
    </message>
    <message>
        <source>Only counts</source>
        <translation>Solo la cuenta</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>La habitual</translation>
    </message>
    <message>
        <source>Nothing can be heard on this computer. What is said is shown.</source>
        <translation>En esta computadora no se oye nada. Lo que se dice se muestra.</translation>
    </message>
    <message>
        <source>This computer has no voice: tones sound, the words are shown.</source>
        <translation>Esta computadora no tiene voz: suenan tonos y las palabras se muestran.</translation>
    </message>
    <message>
        <source>Key M turns the sound off and on.</source>
        <translation>La tecla M apaga y enciende el sonido.</translation>
    </message>
</context>
<context>
    <name>SparkLine</name>
    <message>
        <source>Pain from {} to {}: {}, {} now</source>
        <translation>Dolor de {} a {}: {}, ahora {}</translation>
    </message>
    <message>
        <source>{} now</source>
        <translation>{} ahora</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>The session has stopped</source>
        <translation>La sesión se detuvo</translation>
    </message>
    <message>
        <source>Close · Esc</source>
        <translation>Cerrar · Esc</translation>
    </message>
    <message>
        <source>Please get medical help now, before any more exercise.</source>
        <translation>Por favor, busque ayuda médica ahora, antes de hacer más ejercicio.</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Call it, or go to an emergency department. Let somebody else drive. What you answered can be a sign of something that has to be looked at today.</source>
        <translation>Llame a este número o vaya a un servicio de urgencias. Deje que otra persona conduzca. Lo que respondió puede ser señal de algo que debe revisarse hoy mismo.</translation>
    </message>
    <message>
        <source>Do not exercise again until a doctor or your therapist says you may.</source>
        <translation>No vuelva a hacer ejercicio hasta que un médico o su terapeuta le diga que puede.</translation>
    </message>
    <message>
        <source>Stop for today. The pain has moved down the leg.</source>
        <translation>Deténgase por hoy. El dolor ha bajado por la pierna.</translation>
    </message>
    <message>
        <source>Your therapist wants to hear of this before you exercise again.</source>
        <translation>Su terapeuta quiere saberlo antes de que vuelva a hacer ejercicio.</translation>
    </message>
    <message>
        <source>Not today. Rest instead.</source>
        <translation>Hoy no. Mejor descanse.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s plan says not to start at pain {} or more.</source>
        <translation>El plan de su terapeuta dice que no empiece con un dolor de {} o más.</translation>
    </message>
    <message>
        <source>The session was ended.</source>
        <translation>Se terminó la sesión.</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop for today?</source>
        <translation>¿Terminar por hoy?</translation>
    </message>
    <message>
        <source>Everything stands still. What was counted is kept.</source>
        <translation>Todo está detenido. Lo que se contó queda guardado.</translation>
    </message>
    <message>
        <source>After stopping you are asked how you feel, then it is over.</source>
        <translation>Al terminar se le pregunta cómo se siente, y listo.</translation>
    </message>
    <message>
        <source>Go on · Space</source>
        <translation>Seguir · Espacio</translation>
    </message>
    <message>
        <source>Stop · Esc</source>
        <translation>Parar · Esc</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Back to Today</source>
        <translation>Volver a Hoy</translation>
    </message>
    <message>
        <source>See how it looked</source>
        <translation>Ver cómo se vio</translation>
    </message>
    <message>
        <source>Well done. That was today&apos;s session.</source>
        <translation>Muy bien. Esa fue la sesión de hoy.</translation>
    </message>
    <message>
        <source>Session ended. What you did is kept.</source>
        <translation>La sesión terminó. Lo que hizo queda guardado.</translation>
    </message>
    <message>
        <source>before the break</source>
        <translation>antes de la interrupción</translation>
    </message>
    <message>
        <source>the easier version instead</source>
        <translation>la versión más fácil en su lugar</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>no se hizo</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>sin hacer</translation>
    </message>
    <message>
        <source>worst pain {}</source>
        <translation>peor dolor {}</translation>
    </message>
    <message>
        <source>held {} of {} seconds</source>
        <translation>sostuvo {} de {} segundos</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Seen most: {} ({} times)</source>
        <translation>Lo que más se vio: {} ({} veces)</translation>
    </message>
    <message>
        <source>Seen once: {}</source>
        <translation>Se vio una vez: {}</translation>
    </message>
    <message>
        <source>before {}, after {}</source>
        <translation>antes {}, después {}</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, de 0 a 10</translation>
    </message>
    <message>
        <source>Your pain rose today. {} would like to know.</source>
        <translation>Hoy su dolor aumentó. A {} le gustaría saberlo.</translation>
    </message>
    <message>
        <source>Phone: {}</source>
        <translation>Teléfono: {}</translation>
    </message>
</context>
<context>
    <name>TellList</name>
    <message>
        <source>Yes, tell it</source>
        <translation>Sí, contarlo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus propias palabras</translation>
    </message>
    <message>
        <source>{}: in your own words</source>
        <translation>{}: con sus propias palabras</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Start today&apos;s session</source>
        <translation>Empezar la sesión de hoy</translation>
    </message>
    <message>
        <source>A hard day? Short version</source>
        <translation>¿Un día difícil? Versión corta</translation>
    </message>
    <message>
        <source>Open a regimen file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Your exercises wait</source>
        <translation>Sus ejercicios esperan</translation>
    </message>
    <message>
        <source>On {} you answered yes or not sure to a warning sign.</source>
        <translation>El {} respondió sí o no estoy seguro a una señal de alerta.</translation>
    </message>
    <message>
        <source>Let a doctor or your therapist look at it before you exercise again.</source>
        <translation>Pida a un médico o a su terapeuta que lo revise antes de volver a ejercitarse.</translation>
    </message>
    <message>
        <source>A doctor or my therapist has looked at it</source>
        <translation>Un médico o mi terapeuta ya lo revisó</translation>
    </message>
    <message>
        <source>What to do and whom to call</source>
        <translation>Qué hacer y a quién llamar</translation>
    </message>
    <message>
        <source>That file cannot be used yet.</source>
        <translation>Ese archivo todavía no se puede usar.</translation>
    </message>
    <message>
        <source>Please show this to your therapist.</source>
        <translation>Por favor, muéstrele esto a su terapeuta.</translation>
    </message>
    <message>
        <source>Open a regimen</source>
        <translation>Abrir un programa</translation>
    </message>
    <message>
        <source>Regimens (*.yaml *.yml)</source>
        <translation>Programas (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Do it once more</source>
        <translation>Hacerla una vez más</translation>
    </message>
    <message>
        <source>Start from the beginning</source>
        <translation>Empezar desde el principio</translation>
    </message>
    <message>
        <source>Do a session all the same</source>
        <translation>Hacer una sesión de todos modos</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>one exercise</source>
        <translation>un ejercicio</translation>
    </message>
    <message>
        <source>{} exercises</source>
        <translation>{} ejercicios</translation>
    </message>
    <message>
        <source>about {} minutes</source>
        <translation>unos {} minutos</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>un minuto</translation>
    </message>
    <message>
        <source>done for today</source>
        <translation>hecho por hoy</translation>
    </message>
    <message>
        <source>the short version counts as done</source>
        <translation>la versión corta cuenta como hecha</translation>
    </message>
    <message>
        <source>Your therapist says</source>
        <translation>Su terapeuta dice</translation>
    </message>
    <message>
        <source>On a hard day: {}</source>
        <translation>En un día difícil: {}</translation>
    </message>
    <message>
        <source>Welcome to PT Coach</source>
        <translation>Le damos la bienvenida a PT Coach</translation>
    </message>
    <message>
        <source>Your therapist gives you a file with your exercises. Open it, and this page shows what to do each day.</source>
        <translation>Su terapeuta le da un archivo con sus ejercicios. Ábralo, y esta página le muestra qué hacer cada día.</translation>
    </message>
    <message>
        <source>Without one you can look at all exercises under Exercises.</source>
        <translation>Sin archivo puede ver todos los ejercicios en Ejercicios.</translation>
    </message>
    <message>
        <source>For therapists…</source>
        <translation>Para terapeutas…</translation>
    </message>
    <message>
        <source>Today is a rest day</source>
        <translation>Hoy es día de descanso</translation>
    </message>
    <message>
        <source>Nothing is due. Rest is part of the plan.</source>
        <translation>Hoy no toca nada. El descanso es parte del plan.</translation>
    </message>
    <message>
        <source>Next session: {}</source>
        <translation>Próxima sesión: {}</translation>
    </message>
    <message>
        <source>A session is not finished</source>
        <translation>Hay una sesión sin terminar</translation>
    </message>
    <message>
        <source>with one set done</source>
        <translation>con una serie hecha</translation>
    </message>
    <message>
        <source>with {} sets done</source>
        <translation>con {} series hechas</translation>
    </message>
    <message>
        <source>no</source>
        <translation>0</translation>
    </message>
    <message>
        <source>It was at {}, {}.</source>
        <translation>Iba en: {}, {}.</translation>
    </message>
    <message>
        <source>Begun {}. {} Nothing is lost.</source>
        <translation>Empezada el {}. {} No se perdió nada.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarla así</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>How strong is your back pain this morning, after the last session?</source>
        <translation>¿Qué tan fuerte es su dolor de espalda esta mañana, después de la última sesión?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alerta</translation>
    </message>
    <message>
        <source>Weekly check</source>
        <translation>Control semanal</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Your therapist asks</source>
        <translation>Su terapeuta pregunta</translation>
    </message>
    <message>
        <source>For your therapist, when you have a moment</source>
        <translation>Para su terapeuta, cuando tenga un momento</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week: {} of {} sessions</source>
        <translation>Semana pasada: {} de {} sesiones</translation>
    </message>
    <message>
        <source>{} days in a row. Rest days do not break it.</source>
        <translation>{} días seguidos. Los días de descanso no rompen la racha.</translation>
    </message>
    <message>
        <source>Pain before exercise</source>
        <translation>Dolor antes del ejercicio</translation>
    </message>
    <message>
        <source>The line begins with your second session.</source>
        <translation>La línea empieza con su segunda sesión.</translation>
    </message>
    <message>
        <source>{} on {}</source>
        <translation>{} el {}</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>La cita</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>Prepararla</translation>
    </message>
    <message>
        <source>Did it take place?</source>
        <translation>¿Ya fue?</translation>
    </message>
</context>
<context>
    <name>ToneSpeaker</name>
    <message>
        <source>The sound device does not answer.</source>
        <translation>El dispositivo de sonido no responde.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Your next visit</source>
        <translation>Su próxima cita</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The visit took place</source>
        <translation>La cita ya fue</translation>
    </message>
    <message>
        <source>Go on preparing</source>
        <translation>Seguir preparando</translation>
    </message>
    <message>
        <source>Go through it again</source>
        <translation>Repasarlo otra vez</translation>
    </message>
    <message>
        <source>Prepare the visit</source>
        <translation>Preparar la cita</translation>
    </message>
    <message>
        <source>Your therapist has written no date yet.</source>
        <translation>Su terapeuta aún no ha escrito ninguna fecha.</translation>
    </message>
    <message>
        <source>last visit: {}</source>
        <translation>última cita: {}</translation>
    </message>
    <message>
        <source>One question on each page, as your therapist will ask them: five minutes.</source>
        <translation>Una pregunta en cada página, como se las hará su terapeuta: cinco minutos.</translation>
    </message>
    <message>
        <source>What your diary knows stands there already. You may see it otherwise.</source>
        <translation>Lo que su diario sabe ya está puesto. Usted puede verlo de otra manera.</translation>
    </message>
    <message>
        <source>Every answer is kept at once. Stop whenever you like, and go on later.</source>
        <translation>Cada respuesta se guarda al momento. Pare cuando quiera y siga más tarde.</translation>
    </message>
    <message>
        <source>Prepare what you want to tell</source>
        <translation>Prepare lo que quiere contar</translation>
    </message>
    <message>
        <source>What you will tell</source>
        <translation>Lo que contará</translation>
    </message>
    <message>
        <source>{} of {} painful</source>
        <translation>{} de {} dolorosos</translation>
    </message>
    <message>
        <source>Exercises at home</source>
        <translation>Ejercicios en casa</translation>
    </message>
    <message>
        <source>What you want to ask</source>
        <translation>Lo que quiere preguntar</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>Ready for the call</source>
        <translation>Listo para la llamada</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>What a video visit cannot do</source>
        <translation>Lo que una cita por vídeo no puede hacer</translation>
    </message>
    <message>
        <source>When did the visit take place?</source>
        <translation>¿Cuándo fue la cita?</translation>
    </message>
    <message>
        <source>The next report begins on that day, and what was prepared is put aside.</source>
        <translation>El próximo informe empieza ese día, y lo preparado se guarda aparte.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
</context>
<context>
    <name>VisitSection</name>
    <message>
        <source>Since the last visit</source>
        <translation>Desde la última visita</translation>
    </message>
    <message>
        <source>Before the visit</source>
        <translation>Antes de la visita</translation>
    </message>
    <message>
        <source>Since the visit</source>
        <translation>Desde la visita</translation>
    </message>
    <message>
        <source>No visit is noted yet. After one, this page shows what has changed.</source>
        <translation>Todavía no hay ninguna visita anotada. Después de una, esta página muestra qué ha cambiado.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>since</source>
        <translation>desde entonces</translation>
    </message>
    <message>
        <source>Sessions done, in tenths of those due</source>
        <translation>Sesiones hechas, en décimos de las previstas</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Dolor, de 0 a 10</translation>
    </message>
    <message>
        <source>There are not enough answers about pain to compare.</source>
        <translation>No hay bastantes respuestas sobre el dolor para comparar.</translation>
    </message>
    <message>
        <source>Pain before exercise: {}</source>
        <translation>Dolor antes del ejercicio: {}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Sessions done</source>
        <translation>Sesiones hechas</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>Share of those due</source>
        <translation>Parte de las previstas</translation>
    </message>
    <message>
        <source>Pain before exercise</source>
        <translation>Dolor antes del ejercicio</translation>
    </message>
    <message>
        <source>Furthest place</source>
        <translation>Lugar más lejano</translation>
    </message>
</context>
<context>
    <name>WarningSigns</name>
    <message>
        <source>Call {} or go to an emergency department if any of this is new or worse:</source>
        <translation>Llame al {} o vaya a un servicio de urgencias si algo de esto es nuevo o ha empeorado:</translation>
    </message>
    <message>
        <source>Ask a doctor today or tomorrow, before more exercise:</source>
        <translation>Consulte a un médico hoy o mañana, antes de hacer más ejercicio:</translation>
    </message>
    <message>
        <source>Numbness or tingling between the legs, around the genitals or buttocks</source>
        <translation>Adormecimiento u hormigueo entre las piernas, alrededor de los genitales o de los glúteos</translation>
    </message>
    <message>
        <source>Trouble starting, stopping or feeling when you pass urine, or leaking</source>
        <translation>Dificultad para empezar a orinar, para detenerse o para sentir que orina, o escapes de orina</translation>
    </message>
    <message>
        <source>Loss of bowel control, or not feeling it</source>
        <translation>Pérdida del control de la evacuación intestinal, o no sentirla</translation>
    </message>
    <message>
        <source>Weakness, numbness or pain in both legs, legs giving way, trouble walking</source>
        <translation>Debilidad, adormecimiento o dolor en ambas piernas, piernas que se doblan, dificultad para caminar</translation>
    </message>
    <message>
        <source>New loss of sexual function or feeling</source>
        <translation>Pérdida reciente de la función o la sensibilidad sexual</translation>
    </message>
    <message>
        <source>Back pain after a serious fall, crash or other injury</source>
        <translation>Dolor de espalda después de una caída fuerte, un choque u otra lesión</translation>
    </message>
    <message>
        <source>Chest pain, severe breathlessness or fainting</source>
        <translation>Dolor en el pecho, mucha falta de aire o desmayo</translation>
    </message>
    <message>
        <source>Sudden very severe pain, unlike your usual pain</source>
        <translation>Dolor repentino muy intenso, distinto de su dolor habitual</translation>
    </message>
    <message>
        <source>Fever, or feeling very unwell</source>
        <translation>Fiebre, o sentirse muy mal</translation>
    </message>
    <message>
        <source>Losing weight without trying</source>
        <translation>Bajar de peso sin proponérselo</translation>
    </message>
    <message>
        <source>New pain after having had cancer</source>
        <translation>Dolor nuevo después de haber tenido cáncer</translation>
    </message>
    <message>
        <source>Pain at night that no position eases</source>
        <translation>Dolor de noche que no se alivia en ninguna posición</translation>
    </message>
    <message>
        <source>New sudden pain with osteoporosis or after long use of steroids</source>
        <translation>Dolor repentino y nuevo si tiene osteoporosis o después de usar esteroides mucho tiempo</translation>
    </message>
    <message>
        <source>New back pain with a weakened immune system, or after injecting drugs</source>
        <translation>Dolor de espalda nuevo con las defensas bajas o tras inyectarse drogas</translation>
    </message>
    <message>
        <source>New weakness or numbness in one leg</source>
        <translation>Debilidad o adormecimiento nuevos en una pierna</translation>
    </message>
    <message>
        <source>Back pain for the first time in your life, under 20 or over 55</source>
        <translation>Dolor de espalda por primera vez en la vida, antes de los 20 o después de los 55 años</translation>
    </message>
    <message>
        <source>New pain in the upper back, behind the chest</source>
        <translation>Dolor nuevo en la parte alta de la espalda, detrás del pecho</translation>
    </message>
    <message>
        <source>A lump, or a changed shape of the back</source>
        <translation>Un bulto, o un cambio en la forma de la espalda</translation>
    </message>
</context>
<context>
    <name>WarningSignsPage</name>
    <message>
        <source>Warning signs</source>
        <translation>Señales de alerta</translation>
    </message>
    <message>
        <source>Stop exercising at once if one of these comes up. If in doubt, ask.</source>
        <translation>Deje de hacer ejercicio de inmediato si aparece una de estas señales. Si tiene dudas, pregunte.</translation>
    </message>
</context>
<context>
    <name>WeekRow</name>
    <message>
        <source>This week: {} of {} sessions done</source>
        <translation>Esta semana: {} de {} sesiones hechas</translation>
    </message>
    <message>
        <source>one day paused</source>
        <translation>un día en pausa</translation>
    </message>
    <message>
        <source>{} days paused</source>
        <translation>{} días en pausa</translation>
    </message>
</context>
<context>
    <name>WeeklyPage</name>
    <message>
        <source>Weekly check</source>
        <translation>Control semanal</translation>
    </message>
    <message>
        <source>How strong was your back pain on average?</source>
        <translation>¿Cómo de fuerte fue su dolor de espalda por lo general?</translation>
    </message>
    <message>
        <source>How strong was it when it was worst?</source>
        <translation>¿Cómo de fuerte fue en el peor momento?</translation>
    </message>
    <message>
        <source>On how many days did you take medicine for your back?</source>
        <translation>¿Cuántos días tomó medicinas para la espalda?</translation>
    </message>
    <message>
        <source>On how many days were you active for half an hour or more?</source>
        <translation>¿Cuántos días estuvo en movimiento media hora o más?</translation>
    </message>
    <message>
        <source>Walking, gardening, housework, exercises: all of it counts.</source>
        <translation>Caminar, el jardín, la casa, los ejercicios: todo cuenta.</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>los últimos 7 días</translation>
    </message>
    <message>
        <source>0 = on no day</source>
        <translation>0 = ningún día</translation>
    </message>
    <message>
        <source>7 = every day</source>
        <translation>7 = todos los días</translation>
    </message>
    <message>
        <source>Did the medicine have side effects?</source>
        <translation>¿Tuvieron las medicinas efectos secundarios?</translation>
    </message>
    <message>
        <source>For example: stomach ache, tired in the morning</source>
        <translation>Por ejemplo: dolor de estómago, cansancio por la mañana</translation>
    </message>
    <message>
        <source>How did you sleep?</source>
        <translation>¿Cómo durmió?</translation>
    </message>
</context>
<context>
    <name>WhatToDoPage</name>
    <message>
        <source>Please get medical help now, before any more exercise.</source>
        <translation>Por favor, busque ayuda médica ahora, antes de hacer más ejercicio.</translation>
    </message>
    <message>
        <source>Please ask a doctor or your therapist today or tomorrow.</source>
        <translation>Consulte a un médico o a su terapeuta hoy o mañana.</translation>
    </message>
    <message>
        <source>Your exercises wait</source>
        <translation>Sus ejercicios esperan</translation>
    </message>
    <message>
        <source>Do not exercise again until a doctor or your therapist says you may.</source>
        <translation>No vuelva a hacer ejercicio hasta que un médico o su terapeuta le diga que puede.</translation>
    </message>
    <message>
        <source>When it has been looked at, say so on Today. Your answers are kept.</source>
        <translation>Cuando lo hayan visto, dígalo en Hoy. Sus respuestas se guardan.</translation>
    </message>
    <message>
        <source>I have read this · Esc</source>
        <translation>Lo he leído · Esc</translation>
    </message>
    <message>
        <source>What you answered has to be looked at before you exercise again.</source>
        <translation>Alguien tiene que ver lo que ha respondido antes de que vuelva a hacer ejercicio.</translation>
    </message>
    <message>
        <source>If it gets worse, or if you feel very ill, call {} or go to an emergency department.</source>
        <translation>Si empeora o se encuentra muy mal, llame al {} o vaya a urgencias.</translation>
    </message>
</context>
<context>
    <name>WhereItHurts</name>
    <message>
        <source>Which side?</source>
        <translation>¿De qué lado?</translation>
    </message>
    <message>
        <source>Choose the place that is furthest from the back.</source>
        <translation>Elija el lugar que esté más lejos de la espalda.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>How far it is</source>
        <translation>Cuánto lleva hecho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>Roland-Morris questionnaire</source>
        <translation>Cuestionario de Roland-Morris</translation>
    </message>
    <message>
        <source>Usual pain of the week</source>
        <translation>Dolor habitual de la semana</translation>
    </message>
    <message>
        <source>Worst pain of the week</source>
        <translation>Peor dolor de la semana</translation>
    </message>
    <message>
        <source>Days with medicine</source>
        <translation>Días con medicación</translation>
    </message>
    <message>
        <source>Active days</source>
        <translation>Días activos</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezado</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no hecho</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>descanso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>por hacer</translation>
    </message>
    <message>
        <source>All that was due was done.</source>
        <translation>Se hizo todo lo previsto.</translation>
    </message>
    <message>
        <source>Something was done, not all that was due.</source>
        <translation>Se hizo algo, no todo lo previsto.</translation>
    </message>
    <message>
        <source>A session was due and none was done.</source>
        <translation>Había una sesión prevista y no se hizo ninguna.</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>No había nada previsto.</translation>
    </message>
    <message>
        <source>A pause that was noted. Nothing was due.</source>
        <translation>Una pausa anotada. No tocaba nada.</translation>
    </message>
    <message>
        <source>A warning sign had not been looked at yet. Nothing was due.</source>
        <translation>Todavía no se había revisado una señal de alarma. No había nada previsto.</translation>
    </message>
    <message>
        <source>There is still time for today&apos;s session.</source>
        <translation>Todavía hay tiempo para la sesión de hoy.</translation>
    </message>
    <message>
        <source>{} of {} sessions.</source>
        <translation>{} de {} sesiones.</translation>
    </message>
    <message>
        <source>One session more than was due.</source>
        <translation>Una sesión más de lo previsto.</translation>
    </message>
    <message>
        <source>{} sessions more than were due.</source>
        <translation>{} sesiones más de lo previsto.</translation>
    </message>
    <message>
        <source>Something was done all the same.</source>
        <translation>Aun así se hizo algo.</translation>
    </message>
</context>
<context>
    <name>doses</name>
    <message>
        <source>each side</source>
        <translation>cada lado</translation>
    </message>
    <message>
        <source>1 repetition</source>
        <translation>1 repetición</translation>
    </message>
    <message>
        <source>{} repetitions</source>
        <translation>{} repeticiones</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} segundos</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>a date for Qt, such as Monday 23 November</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>1 set of {}</source>
        <translation>1 serie de {}</translation>
    </message>
    <message>
        <source>{} sets of {}</source>
        <translation>{} series de {}</translation>
    </message>
    <message>
        <source>hold {} s once</source>
        <translation>sostener {}&#xa0;s una vez</translation>
    </message>
    <message>
        <source>hold {} s twice</source>
        <translation>sostener {}&#xa0;s dos veces</translation>
    </message>
    <message>
        <source>hold {} s, {} times</source>
        <translation>sostener {}&#xa0;s, {} veces</translation>
    </message>
    <message>
        <source>, hold {} s</source>
        <translation>, sostener {}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>{} of {} exercises</source>
        <translation>{} de {} ejercicios</translation>
    </message>
    <message>
        <source>({} of {})</source>
        <translation>({} de {})</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>nothing done</source>
        <translation>nada hecho</translation>
    </message>
    <message>
        <source>set {}</source>
        <translation>serie {}</translation>
    </message>
    <message>
        <source>1 hold, {} s</source>
        <translation>1 posición, {} s</translation>
    </message>
    <message>
        <source>{} holds, {} s in all</source>
        <translation>{} posiciones, {} s en total</translation>
    </message>
    <message>
        <source>1 repetition</source>
        <translation>1 repetición</translation>
    </message>
    <message>
        <source>{} repetitions</source>
        <translation>{} repeticiones</translation>
    </message>
    <message>
        <source>{} (put right; counted were {})</source>
        <translation>{} (corregido; se contaron {})</translation>
    </message>
    <message>
        <source>{}, left out</source>
        <translation>{}, omitido</translation>
    </message>
    <message>
        <source>{}, set {} cut short</source>
        <translation>{}, serie {} incompleta</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Dónde duele</translation>
    </message>
    <message>
        <source>How it felt</source>
        <translation>Cómo se sintió</translation>
    </message>
    <message>
        <source>How hard it was</source>
        <translation>Cuánto costó</translation>
    </message>
    <message>
        <source>Warning sign</source>
        <translation>Señal de alarma</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{} (put right; before: {})</source>
        <translation>{} (corregido; antes: {})</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Sentences ticked</source>
        <translation>Frases marcadas</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcada</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>Rehearsal for a video visit</source>
        <translation>Ensayo para una videoconsulta</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Sign looked at</source>
        <translation>Señal valorada</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>That a visit took place on {} goes.</source>
        <translation>Se borra que hubo una cita el {}.</translation>
    </message>
    <message>
        <source>The pause of {} goes; its days count as due again.</source>
        <translation>Se borra la pausa del {}; sus días vuelven a contar como previstos.</translation>
    </message>
    <message>
        <source>That a warning sign was looked at on {} goes; it locks the exercises again unless it was looked at later.</source>
        <translation>Se borra que una señal de alarma se valoró el {}; vuelve a bloquear los ejercicios si no se valoró después.</translation>
    </message>
    <message>
        <source>{}: in your own words</source>
        <translation>{}: con sus propias palabras</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} al {}</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Starting the camera…</source>
        <translation>Encendiendo la cámara…</translation>
    </message>
    <message>
        <source>Looking for you…</source>
        <translation>Le estoy buscando…</translation>
    </message>
    <message>
        <source>Good. Stay like this.</source>
        <translation>Bien. Quédese así.</translation>
    </message>
    <message>
        <source>Come into the picture.</source>
        <translation>Póngase frente a la cámara.</translation>
    </message>
    <message>
        <source>I can&apos;t see your head.</source>
        <translation>No veo su cabeza.</translation>
    </message>
    <message>
        <source>I can&apos;t see your shoulders.</source>
        <translation>No veo sus hombros.</translation>
    </message>
    <message>
        <source>I can&apos;t see your elbows.</source>
        <translation>No veo sus codos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your hands.</source>
        <translation>No veo sus manos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your hips.</source>
        <translation>No veo sus caderas.</translation>
    </message>
    <message>
        <source>I can&apos;t see your knees.</source>
        <translation>No veo sus rodillas.</translation>
    </message>
    <message>
        <source>I can&apos;t see your ankles.</source>
        <translation>No veo sus tobillos.</translation>
    </message>
    <message>
        <source>I can&apos;t see your feet.</source>
        <translation>No veo sus pies.</translation>
    </message>
    <message>
        <source>The picture is upside down. Turn the camera over.</source>
        <translation>La imagen está al revés. Dé la vuelta a la cámara.</translation>
    </message>
    <message>
        <source>Get up. If you are up already, turn the camera upright.</source>
        <translation>Levántese. Si ya está de pie o sentado, ponga derecha la cámara.</translation>
    </message>
    <message>
        <source>Camera fallen? Stand it up. You got up? Go back to the start.</source>
        <translation>¿Cámara caída? Póngala de pie. ¿Se levantó? Vuelva al inicio.</translation>
    </message>
    <message>
        <source>Camera fallen? Stand it up. On the floor? Take your time.</source>
        <translation>¿Cámara caída? Póngala de pie. ¿Está en el suelo? Sin prisa.</translation>
    </message>
    <message>
        <source>Stand up straight.</source>
        <translation>Póngase de pie, con el cuerpo derecho.</translation>
    </message>
    <message>
        <source>Sit down on the chair.</source>
        <translation>Siéntese en la silla.</translation>
    </message>
    <message>
        <source>Kneel on one knee.</source>
        <translation>Apoye una rodilla en el suelo.</translation>
    </message>
    <message>
        <source>Lie down on your back.</source>
        <translation>Acuéstese boca arriba.</translation>
    </message>
    <message>
        <source>Lie down on your front.</source>
        <translation>Acuéstese boca abajo.</translation>
    </message>
    <message>
        <source>Lie down on your side.</source>
        <translation>Acuéstese de lado.</translation>
    </message>
    <message>
        <source>Go onto hands and knees.</source>
        <translation>Apóyese en las manos y las rodillas.</translation>
    </message>
    <message>
        <source>Go into the plank position.</source>
        <translation>Póngase en posición de plancha.</translation>
    </message>
    <message>
        <source>Turn your side to the camera.</source>
        <translation>Póngase de lado a la cámara.</translation>
    </message>
    <message>
        <source>Turn your left side to the camera.</source>
        <translation>Ponga su lado izquierdo hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn your right side to the camera.</source>
        <translation>Ponga su lado derecho hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn to face the camera.</source>
        <translation>Póngase de frente a la cámara.</translation>
    </message>
    <message>
        <source>Turn your back to the camera.</source>
        <translation>Póngase de espaldas a la cámara.</translation>
    </message>
    <message>
        <source>Turn half-way to the camera.</source>
        <translation>Gire a medias hacia la cámara.</translation>
    </message>
    <message>
        <source>Turn your feet to the camera.</source>
        <translation>Ponga los pies hacia la cámara.</translation>
    </message>
    <message>
        <source>Step back a little.</source>
        <translation>Aléjese un poco.</translation>
    </message>
    <message>
        <source>Come a little closer.</source>
        <translation>Acérquese un poco.</translation>
    </message>
    <message>
        <source>Move to the middle of the picture.</source>
        <translation>Póngase en el centro de la imagen.</translation>
    </message>
    <message>
        <source>The picture is slow. Turn on a light or close other programs.</source>
        <translation>La imagen va lenta. Encienda una luz o cierre otros programas.</translation>
    </message>
    <message>
        <source>The picture is slow. Move slowly, so that I see it all.</source>
        <translation>La imagen va lenta. Muévase despacio, para que lo vea todo.</translation>
    </message>
    <message>
        <source>Something covers the camera.</source>
        <translation>Algo tapa la cámara.</translation>
    </message>
    <message>
        <source>The picture stands still. Unplug the camera.</source>
        <translation>La imagen no se mueve. Desconecte la cámara.</translation>
    </message>
    <message>
        <source>It is too dark. Turn on a light.</source>
        <translation>Está muy oscuro. Encienda una luz.</translation>
    </message>
    <message>
        <source>It is too bright. Turn away from the window.</source>
        <translation>Hay demasiada luz. Aléjese de la ventana.</translation>
    </message>
    <message>
        <source>The picture is pale. Turn on a light.</source>
        <translation>La imagen está pálida. Encienda una luz.</translation>
    </message>
    <message>
        <source>The picture is blurred. Wipe the camera.</source>
        <translation>La imagen está borrosa. Limpie la cámara.</translation>
    </message>
    <message>
        <source>This computer is slow. Close other programs.</source>
        <translation>La computadora va lenta. Cierre otros programas.</translation>
    </message>
    <message>
        <source>The camera looks down on you. Put it lower, if you can.</source>
        <translation>La cámara mira muy desde arriba. Si puede, póngala más abajo.</translation>
    </message>
    <message>
        <source>The camera looks up at you. Put it higher, if you can.</source>
        <translation>La cámara mira muy desde abajo. Si puede, póngala más arriba.</translation>
    </message>
    <message>
        <source>I see two people. I stay with you.</source>
        <translation>Veo a dos personas. Sigo con usted.</translation>
    </message>
    <message>
        <source>I see your hand.</source>
        <translation>Veo su mano.</translation>
    </message>
    <message>
        <source>Does it hurt? Keep your hand there. If not, hold it high.</source>
        <translation>¿Le duele? Deje la mano ahí. Si no, levántela bien alto.</translation>
    </message>
    <message>
        <source>Paused. Hold one hand high to go on.</source>
        <translation>En pausa. Levante una mano para seguir.</translation>
    </message>
    <message>
        <source>One hand high: pause</source>
        <translation>Una mano en alto: pausa</translation>
    </message>
    <message>
        <source>One arm up: pause</source>
        <translation>Un brazo arriba: pausa</translation>
    </message>
    <message>
        <source>Hand at your head: it hurts</source>
        <translation>Mano en la cabeza: me duele</translation>
    </message>
    <message>
        <source>Leave the position to pause</source>
        <translation>Deje la posición para hacer una pausa</translation>
    </message>
    <message>
        <source>From across the room: hold one hand high to leave this open.</source>
        <translation>Desde lejos: levante una mano para dejar esto sin responder.</translation>
    </message>
    <message>
        <source>Take the start position, hold still.</source>
        <translation>Tome la posición inicial y no se mueva.</translation>
    </message>
    <message>
        <source>Ready. Begin when you like.</source>
        <translation>Todo listo. Empiece cuando quiera.</translation>
    </message>
    <message>
        <source>Good. Go on.</source>
        <translation>Bien. Siga.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Contada.</translation>
    </message>
    <message>
        <source>Counted, a short one.</source>
        <translation>Contada; fue corta.</translation>
    </message>
    <message>
        <source>I did not see that one well. Not counted.</source>
        <translation>Esa no la vi bien. No la conté.</translation>
    </message>
    <message>
        <source>I could not see that one. Not counted.</source>
        <translation>Esa no la pude ver. No la conté.</translation>
    </message>
    <message>
        <source>Hold. Keep breathing.</source>
        <translation>Sostenga. Siga respirando.</translation>
    </message>
    <message>
        <source>And slowly back.</source>
        <translation>Y vuelva despacio.</translation>
    </message>
    <message>
        <source>The time has stopped. Go on when you can.</source>
        <translation>El tiempo se detuvo. Siga cuando pueda.</translation>
    </message>
    <message>
        <source>Press Enter after each repetition.</source>
        <translation>Presione Enter después de cada repetición.</translation>
    </message>
    <message>
        <source>Press Enter when you are in position.</source>
        <translation>Presione Enter cuando esté en posición.</translation>
    </message>
    <message>
        <source>Paused. Press Space to go on.</source>
        <translation>En pausa. Presione Espacio para seguir.</translation>
    </message>
    <message>
        <source>I can&apos;t see you. Your count is kept.</source>
        <translation>No le veo. Su cuenta queda guardada.</translation>
    </message>
    <message>
        <source>I have paused. Go back to the start position.</source>
        <translation>Hice una pausa. Vuelva a la posición inicial.</translation>
    </message>
    <message>
        <source>Waiting for the camera. Your count is kept.</source>
        <translation>Esperando a la cámara. Su cuenta queda guardada.</translation>
    </message>
    <message>
        <source>Exercise {} of {}: {}.</source>
        <translation>Ejercicio {} de {}: {}.</translation>
    </message>
    <message>
        <source>Rest for {} seconds.</source>
        <translation>Descanse {} segundos.</translation>
    </message>
    <message>
        <source>Next: set {} of {}.</source>
        <translation>Sigue: serie {} de {}.</translation>
    </message>
    <message>
        <source>Hold.</source>
        <translation>Sostenga.</translation>
    </message>
    <message>
        <source>{} seconds left.</source>
        <translation>Quedan {} segundos.</translation>
    </message>
    <message>
        <source>Going on.</source>
        <translation>Seguimos.</translation>
    </message>
    <message>
        <source>Done. How did that feel?</source>
        <translation>Listo. ¿Cómo lo sintió?</translation>
    </message>
    <message>
        <source>Stopped. Where does it hurt?</source>
        <translation>Detenido. ¿Dónde le duele?</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>¿Cómo está ahora?</translation>
    </message>
    <message>
        <source>That was all for today. Well done.</source>
        <translation>Eso fue todo por hoy. Muy bien.</translation>
    </message>
    <message>
        <source>Stop here, and read what is on the screen.</source>
        <translation>Deténgase aquí y lea lo que dice la pantalla.</translation>
    </message>
    <message>
        <source>This is how I sound. One, two, three.</source>
        <translation>Así sueno. Uno, dos, tres.</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ida</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sostener</translation>
    </message>
    <message>
        <source>I can see you</source>
        <translation>Le veo</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Corrija</translation>
    </message>
    <message>
        <source>I can&apos;t see you</source>
        <translation>No le veo</translation>
    </message>
    <message>
        <source>Not counting yet</source>
        <translation>Todavía no cuento</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Counted by you</source>
        <translation>Usted cuenta</translation>
    </message>
    <message>
        <source>The camera: {}, {}, about {} m away.</source>
        <translation>La cámara: {}, {}, a unos {} m.</translation>
    </message>
    <message>
        <source>Camera {}, about {} m away.</source>
        <translation>Cámara {}, a unos {} m.</translation>
    </message>
    <message>
        <source>Drawing of where the camera goes for {}</source>
        <translation>Dibujo del lugar de la cámara para {}</translation>
    </message>
    <message>
        <source>front view</source>
        <translation>vista de frente</translation>
    </message>
    <message>
        <source>half-side view</source>
        <translation>vista de medio lado</translation>
    </message>
    <message>
        <source>side view</source>
        <translation>vista de lado</translation>
    </message>
    <message>
        <source>back view</source>
        <translation>vista de espaldas</translation>
    </message>
    <message>
        <source>view from the feet</source>
        <translation>vista desde los pies</translation>
    </message>
    <message>
        <source>on the floor</source>
        <translation>en el suelo</translation>
    </message>
    <message>
        <source>just above the mat</source>
        <translation>justo sobre la colchoneta</translation>
    </message>
    <message>
        <source>at knee height</source>
        <translation>a la altura de las rodillas</translation>
    </message>
    <message>
        <source>at hip height</source>
        <translation>a la altura de las caderas</translation>
    </message>
    <message>
        <source>at chest height</source>
        <translation>a la altura del pecho</translation>
    </message>
    <message>
        <source>at head height</source>
        <translation>a la altura de la cabeza</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Cuerpo entero</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Light and sharpness</source>
        <translation>Luz y nitidez</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Ritmo de imagen</translation>
    </message>
    <message>
        <source>Start position</source>
        <translation>Posición inicial</translation>
    </message>
    <message>
        <source>Camera view</source>
        <translation>Vista de la cámara</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>En el centro</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Solo usted</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>still to change</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>todavía no se sabe</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>En ninguna parte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Please listen to all of them first. I take your hand after that.</source>
        <translation>Primero escúchelas todas, por favor. Después atiendo a su mano.</translation>
    </message>
    <message>
        <source>None of these, not even a little? Hold one hand high. Yes or not sure? Answer here.</source>
        <translation>¿Ninguna, ni un poco? Levante una mano y manténgala. ¿Sí o no está seguro? Responda aquí.</translation>
    </message>
    <message>
        <source>I understood: none of these. Right? Hold one hand high again. Wrong? Put it to your head.</source>
        <translation>He entendido: ninguna. ¿Es así? Levante otra vez una mano. ¿No? Llévela a la cabeza.</translation>
    </message>
    <message>
        <source>Taken back; nothing is answered. Hold one hand high only for none of these.</source>
        <translation>Retirado; no se ha respondido nada. Levante una mano solo si no tiene ninguna.</translation>
    </message>
    <message>
        <source>Not confirmed; nothing is answered. None of these? Hold one hand high.</source>
        <translation>Sin confirmar; no se ha respondido nada. ¿Ninguna de estas? Levante una mano.</translation>
    </message>
    <message>
        <source>And rest. Well done.</source>
        <translation>Y descanse. Muy bien.</translation>
    </message>
    <message>
        <source>Camera height</source>
        <translation>Altura de la cámara</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Buttock</source>
        <translation>Glúteo</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Muslo</translation>
    </message>
    <message>
        <source>Below the knee</source>
        <translation>Debajo de la rodilla</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Pie</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>brazo izquierdo</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>brazo derecho</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>pierna izquierda</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>pierna derecha</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>lado izquierdo</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>lado derecho</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>ambos lados</translation>
    </message>
    <message>
        <source>left and right in turn</source>
        <translation>lados alternados</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodo</translation>
    </message>
    <message>
        <source>Uncomfortable, but OK</source>
        <translation>Incómodo, pero bien</translation>
    </message>
    <message>
        <source>Painful</source>
        <translation>Doloroso</translation>
    </message>
    <message>
        <source>comfortable</source>
        <translation>cómodo</translation>
    </message>
    <message>
        <source>uncomfortable, but OK</source>
        <translation>incómodo, pero bien</translation>
    </message>
    <message>
        <source>painful</source>
        <translation>doloroso</translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation>Muy fácil</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Fácil</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difícil</translation>
    </message>
    <message>
        <source>Very hard</source>
        <translation>Muy difícil</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No sé</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>New or worse numbness or tingling, between the legs or in both legs?</source>
        <translation>¿Adormecimiento u hormigueo, nuevo o peor, entre las piernas o en ambas piernas?</translation>
    </message>
    <message>
        <source>New or worse weakness in a leg, or new trouble walking?</source>
        <translation>¿Debilidad en una pierna, nueva o peor, o dificultad nueva para caminar?</translation>
    </message>
    <message>
        <source>Any change in passing urine or in bowel control?</source>
        <translation>¿Algún cambio al orinar o en el control de la evacuación?</translation>
    </message>
    <message>
        <source>Sudden very severe pain, or pain after a fall or injury?</source>
        <translation>¿Dolor repentino muy intenso, o dolor después de una caída o lesión?</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
</context>
<context>
    <name>movement</name>
    <message>
        <source>Not enough yet to compare. It takes repetitions in two weeks that lie apart.</source>
        <translation>Todavía no hay bastante para comparar. Hacen falta repeticiones en dos semanas separadas.</translation>
    </message>
    <message>
        <source>From {} to {} (first and last week).</source>
        <translation>De {} a {} (primera y última semana).</translation>
    </message>
    <message>
        <source>No error is known for this measure: nothing is claimed.</source>
        <translation>No se conoce el error de esta medida: no se afirma nada.</translation>
    </message>
    <message>
        <source>A real change: more than the error of ±{}.</source>
        <translation>Un cambio real: mayor que el error de ±{}.</translation>
    </message>
    <message>
        <source>No change can be claimed: it is within the error of ±{} (shaded).</source>
        <translation>No se puede afirmar un cambio: está dentro del error de ±{} (zona rayada).</translation>
    </message>
    <message>
        <source>torso lengths</source>
        <translation>largos de tronco</translation>
    </message>
</context>
<context>
    <name>next step</name>
    <message>
        <source>Your therapist wrote of the next step: when “{}”, then “{}”.</source>
        <translation>Su terapeuta escribió sobre el próximo paso: cuando “{}”, entonces “{}”.</translation>
    </message>
    <message>
        <source>Your therapist wrote: the next step comes when “{}”.</source>
        <translation>Su terapeuta escribió: el próximo paso llega cuando “{}”.</translation>
    </message>
    <message>
        <source>Your therapist wrote: the next step is “{}”.</source>
        <translation>Su terapeuta escribió: el próximo paso es “{}”.</translation>
    </message>
    <message>
        <source>Your therapist wrote of the next step: look at this exercise under Exercises.</source>
        <translation>Su terapeuta escribió sobre el próximo paso: vea este ejercicio en Ejercicios.</translation>
    </message>
</context>
<context>
    <name>pause</name>
    <message>
        <source>Paused today</source>
        <translation>En pausa hoy</translation>
    </message>
    <message>
        <source>Paused until {}</source>
        <translation>En pausa hasta el {}</translation>
    </message>
    <message>
        <source>A pause is noted</source>
        <translation>Hay una pausa anotada</translation>
    </message>
    <message>
        <source>Change the pause</source>
        <translation>Cambiar la pausa</translation>
    </message>
    <message>
        <source>Pause the exercises…</source>
        <translation>Pausar los ejercicios…</translation>
    </message>
    <message>
        <source>I am ill</source>
        <translation>Por enfermedad</translation>
    </message>
    <message>
        <source>I am travelling</source>
        <translation>Por un viaje</translation>
    </message>
    <message>
        <source>My therapist said so</source>
        <translation>Lo dijo mi terapeuta</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>{}: one day</source>
        <translation>{}: un día</translation>
    </message>
    <message>
        <source>from {} to {}: {} days</source>
        <translation>del {} al {}: {} días</translation>
    </message>
    <message>
        <source>Some of these days are paused already: {}. Please choose other days, or delete that pause under History, Correct or delete.</source>
        <translation>Algunos de estos días ya están en pausa: {}. Elija otros días o borre esa pausa en Historial, Corregir o borrar.</translation>
    </message>
    <message>
        <source>The last day is before the first one. Please change one of them.</source>
        <translation>El último día es anterior al primero. Cambie uno de los dos.</translation>
    </message>
    <message>
        <source>A pause is a year at most. Please choose an earlier last day.</source>
        <translation>Una pausa dura como mucho un año. Elija un último día anterior.</translation>
    </message>
    <message>
        <source>The first day is more than a year away. Please look at its year.</source>
        <translation>Falta más de un año para el primer día. Mire el año.</translation>
    </message>
    <message>
        <source>The first day is more than a year ago. Please look at its year.</source>
        <translation>El primer día fue hace más de un año. Mire el año.</translation>
    </message>
    <message>
        <source>Noted as paused: {}. None of it counts as missed.</source>
        <translation>Anotado como pausa: {}. Nada de ello cuenta como perdido.</translation>
    </message>
    <message>
        <source>Whether and how long to pause is for your therapist to say.</source>
        <translation>Si conviene una pausa y cuánto tiempo lo dice su terapeuta.</translation>
    </message>
    <message>
        <source>Not sure whether or how long to pause? Ask {}.</source>
        <translation>¿No sabe si hacer una pausa o cuánto tiempo? Pregunte a {}.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Cansancio</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>Falta de tiempo</translation>
    </message>
    <message>
        <source>Unsure how to do it</source>
        <translation>No sabía cómo</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>rehearsal</name>
    <message>
        <source>Walk towards the camera and back</source>
        <translation>Camine hacia la cámara y vuelva</translation>
    </message>
    <message>
        <source>Go as far from the camera as the room allows.</source>
        <translation>Aléjese de la cámara todo lo que permita la habitación.</translation>
    </message>
    <message>
        <source>Walk towards it, and stop while it still sees your feet.</source>
        <translation>Camine hacia ella y deténgase mientras aún vea sus pies.</translation>
    </message>
    <message>
        <source>Turn, walk back, and do it again until you hear “done”.</source>
        <translation>Dé la vuelta, regrese y repítalo hasta que oiga «listo».</translation>
    </message>
    <message>
        <source>Walk towards the camera, turn, and walk back. Again and again.</source>
        <translation>Camine hacia la cámara, dé la vuelta y regrese. Una y otra vez.</translation>
    </message>
    <message>
        <source>Walk across, from one side to the other</source>
        <translation>Camine de un lado al otro</translation>
    </message>
    <message>
        <source>The camera sees you from the side now.</source>
        <translation>Ahora la cámara le ve de lado.</translation>
    </message>
    <message>
        <source>Walk from one edge of its picture to the other.</source>
        <translation>Camine de un borde de su imagen al otro.</translation>
    </message>
    <message>
        <source>Walk across the picture, turn, and walk back. Again and again.</source>
        <translation>Cruce la imagen caminando, dé la vuelta y regrese. Una y otra vez.</translation>
    </message>
    <message>
        <source>Stand and raise one knee after the other</source>
        <translation>De pie, levante una rodilla y luego la otra</translation>
    </message>
    <message>
        <source>Face the camera, feet side by side, near a table to hold on to.</source>
        <translation>Póngase de cara a la cámara, con los pies uno al lado del otro, cerca de una mesa donde agarrarse.</translation>
    </message>
    <message>
        <source>Raise one knee. Put it down whenever you like.</source>
        <translation>Levante una rodilla. Bájela cuando quiera.</translation>
    </message>
    <message>
        <source>Then the other knee, until you hear “done”.</source>
        <translation>Después la otra rodilla, hasta que oiga «listo».</translation>
    </message>
    <message>
        <source>Raise one knee, put it down, then the other. Hold on if you like.</source>
        <translation>Levante una rodilla, bájela y luego la otra. Agárrese si quiere.</translation>
    </message>
    <message>
        <source>Keep one hand near something that stands firmly. Stop when something hurts. If you do not feel safe on one leg, skip this part.</source>
        <translation>Tenga una mano cerca de algo firme. Pare si algo le duele. Si no se siente seguro sobre una pierna, sáltese esta parte.</translation>
    </message>
    <message>
        <source>Clear the way of rugs and cables. Use your stick or frame as you do at home. Stop when something hurts. If you do not feel safe, skip this part.</source>
        <translation>Quite alfombras y cables del camino. Use su bastón o andador como lo hace en casa. Pare si algo le duele. Si no se siente seguro, sáltese esta parte.</translation>
    </message>
    <message>
        <source>The camera stands at the end of the room, at hip height; walk towards it.</source>
        <translation>La cámara está al fondo de la habitación, a la altura de la cadera; camine hacia ella.</translation>
    </message>
    <message>
        <source>The camera stands 3 metres to your side, at hip height; walk past it.</source>
        <translation>La cámara está a 3 metros a su lado, a la altura de la cadera; pase por delante de ella.</translation>
    </message>
    <message>
        <source>The camera stands 3 metres in front of you, at hip height; face it.</source>
        <translation>La cámara está a 3 metros delante de usted, a la altura de la cadera; mírela de frente.</translation>
    </message>
    <message>
        <source>Steps seen</source>
        <translation>Pasos vistos</translation>
    </message>
    <message>
        <source>Steps a minute</source>
        <translation>Pasos por minuto</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>Duración de un paso</translation>
    </message>
    <message>
        <source>Time of a step, left and right</source>
        <translation>Duración de un paso, izquierda y derecha</translation>
    </message>
    <message>
        <source>Height of the knee</source>
        <translation>Altura de la rodilla</translation>
    </message>
    <message>
        <source>Height of the knee, left and right</source>
        <translation>Altura de la rodilla, izquierda y derecha</translation>
    </message>
    <message>
        <source>Height of the foot</source>
        <translation>Altura del pie</translation>
    </message>
    <message>
        <source>Height of the foot, left and right</source>
        <translation>Altura del pie, izquierda y derecha</translation>
    </message>
    <message>
        <source>Time on one leg</source>
        <translation>Tiempo sobre una pierna</translation>
    </message>
    <message>
        <source>Trunk from side to side</source>
        <translation>Vaivén del tronco de lado a lado</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} % of the leg</source>
        <translation>{} % de la pierna</translation>
    </message>
    <message>
        <source>on the left leg</source>
        <translation>sobre la pierna izquierda</translation>
    </message>
    <message>
        <source>on the right leg</source>
        <translation>sobre la pierna derecha</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecha</translation>
    </message>
    <message>
        <source>not measured: {}</source>
        <translation>no medido: {}</translation>
    </message>
    <message>
        <source>{} (give or take {})</source>
        <translation>{} (más o menos {})</translation>
    </message>
    <message>
        <source>no difference larger than the error of {} was seen</source>
        <translation>no se vio una diferencia mayor que el error de {}</translation>
    </message>
    <message>
        <source>left longer by {} (give or take {})</source>
        <translation>lado izquierdo: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>left higher by {} (give or take {})</source>
        <translation>lado izquierdo: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>right longer by {} (give or take {})</source>
        <translation>lado derecho: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>right higher by {} (give or take {})</source>
        <translation>lado derecho: {} más (más o menos {})</translation>
    </message>
    <message>
        <source>the camera hardly saw anybody</source>
        <translation>la cámara apenas vio a nadie</translation>
    </message>
    <message>
        <source>the computer was too slow; close other programs</source>
        <translation>el ordenador iba demasiado lento; cierre otros programas</translation>
    </message>
    <message>
        <source>the feet were out of the picture; stay further away</source>
        <translation>los pies quedaron fuera de la imagen; manténgase más lejos</translation>
    </message>
    <message>
        <source>the camera saw you from another direction than this part needs</source>
        <translation>la cámara le vio desde una dirección distinta de la que esta parte necesita</translation>
    </message>
    <message>
        <source>from the front a camera does not see it; walking across shows it</source>
        <translation>de frente una cámara no lo ve; se ve al caminar de un lado al otro</translation>
    </message>
    <message>
        <source>from the side a camera does not see it; walking towards it shows it</source>
        <translation>de lado una cámara no lo ve; se ve al caminar hacia ella</translation>
    </message>
    <message>
        <source>too few steps were seen in one go</source>
        <translation>se vieron muy pocos pasos seguidos</translation>
    </message>
    <message>
        <source>the steps could not be told apart</source>
        <translation>no se pudieron distinguir los pasos</translation>
    </message>
    <message>
        <source>left and right could not be told apart</source>
        <translation>no se pudo distinguir izquierda y derecha</translation>
    </message>
    <message>
        <source>this leg was not seen in the air</source>
        <translation>no se vio esta pierna en el aire</translation>
    </message>
    <message>
        <source>the foot was down again too soon</source>
        <translation>el pie volvió al suelo demasiado pronto</translation>
    </message>
    <message>
        <source>A foot turns, drags or catches</source>
        <translation>Un pie se tuerce, se arrastra o tropieza</translation>
    </message>
    <message>
        <source>A leg feels weak or gives way</source>
        <translation>Una pierna se siente débil o falla</translation>
    </message>
    <message>
        <source>Numbness or tingling, and where</source>
        <translation>Entumecimiento u hormigueo, y dónde</translation>
    </message>
    <message>
        <source>Feeling unsteady, holding on to furniture</source>
        <translation>Inseguridad al andar, agarrarse a los muebles</translation>
    </message>
    <message>
        <source>Pain while walking, and where</source>
        <translation>Dolor al caminar, y dónde</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
</context>
<context>
    <name>rehearsals</name>
    <message>
        <source>Step, left and right</source>
        <translation>Paso, ambos lados</translation>
    </message>
    <message>
        <source>Knee, left and right</source>
        <translation>Rodilla, ambos lados</translation>
    </message>
    <message>
        <source>Foot, left and right</source>
        <translation>Pie, ambos lados</translation>
    </message>
    <message>
        <source>walking towards the camera</source>
        <translation>caminando hacia la cámara</translation>
    </message>
    <message>
        <source>walking across</source>
        <translation>caminando de lado a lado</translation>
    </message>
    <message>
        <source>raising a leg</source>
        <translation>levantando una pierna</translation>
    </message>
    <message>
        <source>Above the line at zero left is longer, below it right.</source>
        <translation>Por encima de la línea del cero dura más la izquierda; por debajo, la derecha.</translation>
    </message>
    <message>
        <source>Above the line at zero left is higher, below it right.</source>
        <translation>Por encima de la línea del cero sube más la izquierda; por debajo, la derecha.</translation>
    </message>
    <message>
        <source>Not measured in this period: {}.</source>
        <translation>No medido en este periodo: {}.</translation>
    </message>
    <message>
        <source>Measured once in this period: {}. There is nothing to compare it with.</source>
        <translation>Medido una vez en este periodo: {}. No hay con qué compararlo.</translation>
    </message>
    <message>
        <source>First: {}. Last: {}.</source>
        <translation>Primero: {}. Último: {}.</translation>
    </message>
    <message>
        <source>A change of {}: more than the error of both, ±{}.</source>
        <translation>Un cambio de {}: más que el error de ambos, ±{}.</translation>
    </message>
    <message>
        <source>No change can be claimed: it is within the error of both, ±{}.</source>
        <translation>No se puede afirmar ningún cambio: está dentro del error de ambos, ±{}.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>warning sign</source>
        <translation>señal de alarma</translation>
    </message>
    <message>
        <source>pain rising</source>
        <translation>el dolor sube</translation>
    </message>
    <message>
        <source>exercise stopped</source>
        <translation>ejercicio interrumpido</translation>
    </message>
    <message>
        <source>doing less</source>
        <translation>hace menos</translation>
    </message>
    <message>
        <source>nothing for a week</source>
        <translation>nada en una semana</translation>
    </message>
    <message>
        <source>warning sign, not looked at</source>
        <translation>señal de alarma, sin revisar</translation>
    </message>
    <message>
        <source>Warning sign of {}: the exercises are locked, nobody has looked at it yet.</source>
        <translation>Señal de alarma del {}: los ejercicios están bloqueados, nadie la ha revisado todavía.</translation>
    </message>
    <message>
        <source>A warning sign was named in the last 4 weeks.</source>
        <translation>Se nombró una señal de alarma en las últimas 4 semanas.</translation>
    </message>
    <message>
        <source>{} warning signs were named in the last 4 weeks.</source>
        <translation>Se nombraron {} señales de alarma en las últimas 4 semanas.</translation>
    </message>
    <message>
        <source>Pain before exercise: {} of 10 in the last 2 weeks, {} in the 4 weeks before.</source>
        <translation>Dolor antes del ejercicio: {} de 10 en las últimas 2 semanas, {} en las 4 semanas anteriores.</translation>
    </message>
    <message>
        <source>Pain rose with the exercises {} times in the last 2 weeks.</source>
        <translation>El dolor aumentó con los ejercicios {} veces en las últimas 2 semanas.</translation>
    </message>
    <message>
        <source>An exercise was stopped for pain in the last 4 weeks.</source>
        <translation>Se detuvo un ejercicio por dolor en las últimas 4 semanas.</translation>
    </message>
    <message>
        <source>Exercises were stopped for pain {} times in the last 4 weeks.</source>
        <translation>Se detuvieron ejercicios por dolor {} veces en las últimas 4 semanas.</translation>
    </message>
    <message>
        <source>Sessions: {} of {} in the last 2 weeks, {} of {} in the 4 weeks before.</source>
        <translation>Sesiones: {} de {} en las últimas 2 semanas, {} de {} en las 4 semanas anteriores.</translation>
    </message>
    <message>
        <source>Nothing was done in the time of this export.</source>
        <translation>No se hizo nada en el período de esta exportación.</translation>
    </message>
    <message>
        <source>Nothing was done in the last {} days of the export.</source>
        <translation>No se hizo nada en los últimos {} días de la exportación.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>{} (newest of {})</source>
        <translation>{} (la última de {})</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>Sessions done</source>
        <translation>Sesiones hechas</translation>
    </message>
    <message>
        <source>Of these in the last 14 days</source>
        <translation>De ellas en los últimos 14 días</translation>
    </message>
    <message>
        <source>Pain before exercise</source>
        <translation>Dolor antes del ejercicio</translation>
    </message>
    <message>
        <source>Export up to {}</source>
        <translation>Exportación hasta el {}</translation>
    </message>
    <message>
        <source>a made-up patient</source>
        <translation>un paciente inventado</translation>
    </message>
    <message>
        <source>the newest of {} exports of this patient</source>
        <translation>la más reciente de {} exportaciones de este paciente</translation>
    </message>
    <message>
        <source>Locked with another password. Type it above.</source>
        <translation>Protegida con otra contraseña. Escríbala arriba.</translation>
    </message>
    <message>
        <source>Damaged or cut off. Ask for the export once more, or copy it again.</source>
        <translation>Dañada o incompleta. Pida la exportación otra vez o cópiela de nuevo.</translation>
    </message>
    <message>
        <source>Made by another version of PT Coach. Ask for a new export.</source>
        <translation>Hecha por otra versión de PT Coach. Pida una exportación nueva.</translation>
    </message>
    <message>
        <source>No tables in it. Ask for an export with tables (CSV), or take it out.</source>
        <translation>No contiene tablas. Pida una exportación con tablas (CSV) o retírela.</translation>
    </message>
    <message>
        <source>Folders that may not be opened. Allow it, or ask.</source>
        <translation>Carpetas que no se pueden abrir. Permítalo o pida acceso.</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Breathe out on the way up. As high as is comfortable.</source>
        <translation>Suelte el aire al subir. Hasta donde le sea cómodo.</translation>
    </message>
    <message>
        <source>Ten feel easy three days in a row.</source>
        <translation>Diez resultan fáciles tres días seguidos.</translation>
    </message>
    <message>
        <source>Three sets.</source>
        <translation>Tres series.</translation>
    </message>
    <message>
        <source>Well. I wake once instead of three times.</source>
        <translation>Bien. Me despierto una vez en lugar de tres.</translation>
    </message>
    <message>
        <source>Easier. Sitting over 40 minutes still hurts.</source>
        <translation>Más fácil. Aún me duele si paso más de 40 minutos en la silla.</translation>
    </message>
    <message>
        <source>May I start swimming again?</source>
        <translation>¿Puedo volver a nadar?</translation>
    </message>
    <message>
        <source>How long should I go on with the side plank?</source>
        <translation>¿Cuánto tiempo debo seguir con la plancha lateral?</translation>
    </message>
    <message>
        <source>How far could you walk this week before your back complained?</source>
        <translation>¿Cuánto pudo caminar esta semana antes de que le molestara la espalda?</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>There is no such form. Open the page again.</source>
        <translation>Ese cuestionario ya no existe. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>There is no such set. Open the page again.</source>
        <translation>Esa serie ya no existe. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>There is no such rehearsal. Open the page again.</source>
        <translation>Ese ensayo ya no existe. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>A warning sign in it keeps the exercises locked. Say on Today that it was looked at; then it can be deleted.</source>
        <translation>Una señal de alarma que contiene mantiene bloqueados los ejercicios. Indique en Hoy que la han valorado; después se puede borrar.</translation>
    </message>
    <message>
        <source>This warning sign keeps the exercises locked. Say on Today that it was looked at.</source>
        <translation>Esta señal de alarma mantiene bloqueados los ejercicios. Indique en Hoy que la han valorado.</translation>
    </message>
    <message>
        <source>This answer is no longer the latest one. Open the page again.</source>
        <translation>Esta respuesta ya no es la última. Abra la página otra vez.</translation>
    </message>
    <message>
        <source>The camera &apos;{}&apos;</source>
        <translation>La cámara «{}»</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>&apos;{}&apos; (number {})</source>
        <translation>«{}» (número {})</translation>
    </message>
    <message>
        <source>{} was unplugged. Plug it in again; the session goes on by itself.</source>
        <translation>{} se desconectó. Conéctela de nuevo; la sesión sigue sola.</translation>
    </message>
    <message>
        <source>{} cannot be opened, perhaps because another program is using it. Close other programs that use the camera, such as a video call.</source>
        <translation>{} no se puede abrir; tal vez la usa otro programa. Cierre otros programas que usen la cámara, como una videollamada.</translation>
    </message>
    <message>
        <source>{} may not be used by this user. Allow camera access in the system&apos;s privacy settings (on Linux: join the group &apos;video&apos;).</source>
        <translation>{} no está permitida para este usuario. Permita el uso de la cámara en los ajustes de privacidad del sistema (en Linux: únase al grupo &apos;video&apos;).</translation>
    </message>
    <message>
        <source>{} has stopped sending pictures. Check its cable, or unplug it and plug it in again; it is tried again every second.</source>
        <translation>{} dejó de enviar imágenes. Revise el cable, o desconéctela y conéctela de nuevo; se intenta otra vez cada segundo.</translation>
    </message>
    <message>
        <source>{} sends the same picture over and over. Unplug it and plug it in again, or choose another camera; it is tried again every second.</source>
        <translation>{} envía siempre la misma imagen. Desconéctela y conéctela de nuevo, o elija otra cámara; se intenta otra vez cada segundo.</translation>
    </message>
    <message>
        <source>{} has not sent a picture yet. Wait a few seconds; if nothing comes, unplug it and plug it in again.</source>
        <translation>{} todavía no ha enviado ninguna imagen. Espere unos segundos; si no llega nada, desconéctela y conéctela de nuevo.</translation>
    </message>
    <message>
        <source>No camera was found. Plug a webcam in; it is used as soon as it is there.</source>
        <translation>No se encontró ninguna cámara. Conecte una cámara web; se usa en cuanto esté conectada.</translation>
    </message>
    <message>
        <source>{} was not found. Plug it in; it is used as soon as it is there.</source>
        <translation>{} no se encontró. Conéctela; se usa en cuanto esté conectada.</translation>
    </message>
    <message>
        <source>{} was not found. Plug it in, or choose another: {}.</source>
        <translation>{} no se encontró. Conéctela o elija otra: {}.</translation>
    </message>
    <message>
        <source>The pose model is not there yet ({}). Run `python3 run.py setup` to build it again.</source>
        <translation>El modelo de postura todavía no está ({}). Ejecute `python3 run.py setup` para crearlo.</translation>
    </message>
    <message>
        <source>The pose model is damaged ({}). Run `python3 run.py setup` to build it again.</source>
        <translation>El modelo de postura está dañado ({}). Ejecute `python3 run.py setup` para crearlo de nuevo.</translation>
    </message>
    <message>
        <source>There is no pose model {}. Name another with --model.</source>
        <translation>No existe el modelo de postura {}. Indique otro con --model.</translation>
    </message>
    <message>
        <source>The diary {} is damaged ({}). It can be set aside and the backup {} put in its place.</source>
        <translation>El diario {} está dañado ({}). Se puede apartar y poner en su lugar la copia de seguridad {}.</translation>
    </message>
    <message>
        <source>The diary {} is damaged ({}). There is no backup yet. It can be set aside and a new diary begun.</source>
        <translation>El diario {} está dañado ({}). Todavía no hay copia de seguridad. Se puede apartar y empezar un diario nuevo.</translation>
    </message>
    <message>
        <source>The diary {}: The disk is full. Free some space; what was done is kept until then.</source>
        <translation>El diario {}: el disco está lleno. Libere espacio; mientras tanto, lo hecho queda guardado.</translation>
    </message>
    <message>
        <source>The diary {}: It may not be written. Allow writing to this folder, or name another.</source>
        <translation>El diario {}: no se permite escribir en él. Permita escribir en esta carpeta o indique otra.</translation>
    </message>
    <message>
        <source>The diary {}: It may not be opened. Allow access to this folder, or name another.</source>
        <translation>El diario {}: no se permite abrirlo. Permita el acceso a esta carpeta o indique otra.</translation>
    </message>
    <message>
        <source>The diary {}: It cannot be opened. Check that the folder is there and may be written.</source>
        <translation>El diario {}: no se puede abrir. Revise que la carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>The diary {}: Another program is using it. Close that program and try again.</source>
        <translation>El diario {}: otro programa lo está usando. Cierre ese programa e intente de nuevo.</translation>
    </message>
    <message>
        <source>The diary {}: The disk cannot be read or written. Check that it is still connected.</source>
        <translation>El diario {}: no se puede leer ni escribir en el disco. Revise que siga conectado.</translation>
    </message>
    <message>
        <source>The diary {}: It is damaged. Start the program again to put a backup in its place.</source>
        <translation>El diario {}: está dañado. Abra PT Coach de nuevo para poner en su lugar una copia de seguridad.</translation>
    </message>
    <message>
        <source>The diary {}: It is not a diary. Start the program again to put a backup in its place.</source>
        <translation>El diario {}: no es un diario. Abra PT Coach de nuevo para poner en su lugar una copia de seguridad.</translation>
    </message>
    <message>
        <source>The diary {}: {}. Check that its folder is there and may be written.</source>
        <translation>El diario {}: {}. Revise que su carpeta exista y que se pueda escribir en ella.</translation>
    </message>
    <message>
        <source>Nothing was exported to {}: {}. Choose another folder, or make room.</source>
        <translation>No se exportó nada a {}: {}. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>{} is there already and is not an export of this program. Choose an empty folder.</source>
        <translation>{} ya existe y no es una exportación de PT Coach. Elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>There is no export in {}. Choose the folder in which the exports lie, as folders with tables (CSV) or as zip.</source>
        <translation>No hay ninguna exportación en {}. Elija la carpeta en la que están las exportaciones, como carpetas con tablas (CSV) o como zip.</translation>
    </message>
    <message>
        <source>The folder {} is not there, or may not be read. Choose it again; if it is on another drive, plug that in first.</source>
        <translation>La carpeta {} no está o no se puede leer. Elíjala de nuevo; si está en otra unidad, conéctela primero.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>A warning sign has to be looked at by a doctor or your therapist first. Today says how to go on.</source>
        <translation>Primero un médico o su terapeuta tiene que revisar una señal de alerta. La página Hoy dice cómo seguir.</translation>
    </message>
    <message>
        <source>There is no regimen yet. Open the file that your therapist sent.</source>
        <translation>Todavía no hay un programa. Abra el archivo que le envió su terapeuta.</translation>
    </message>
    <message>
        <source>Nothing is due today. Rest is part of the plan.</source>
        <translation>Hoy no toca nada. El descanso es parte del plan.</translation>
    </message>
    <message>
        <source>There is no session to go on with. Start today&apos;s session.</source>
        <translation>No hay ninguna sesión que continuar. Empiece la sesión de hoy.</translation>
    </message>
    <message>
        <source>That session was begun with another version of the program and cannot be gone on with. Keep it as it is and start a new one.</source>
        <translation>Esa sesión se empezó con otra versión de PT Coach y no se puede continuar. Déjela así y empiece una nueva.</translation>
    </message>
</context>
<context>
    <name>trend</name>
    <message>
        <source>1 point</source>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>{} points</source>
        <translation>{} puntos</translation>
    </message>
    <message>
        <source>As before.</source>
        <translation>Igual que antes.</translation>
    </message>
    <message>
        <source>a real change.</source>
        <translation>un cambio real.</translation>
    </message>
    <message>
        <source>small, may be chance.</source>
        <translation>pequeño, puede ser casualidad.</translation>
    </message>
    <message>
        <source>Down {}: {}</source>
        <translation>Bajó {}: {}</translation>
    </message>
    <message>
        <source>Up {}: {}</source>
        <translation>Subió {}: {}</translation>
    </message>
    <message>
        <source>Not enough answers to say where it goes: it takes three in the first week and three in the last.</source>
        <translation>No hay bastantes respuestas para decir hacia dónde va: hacen falta tres en la primera semana y tres en la última.</translation>
    </message>
    <message>
        <source>before exercise</source>
        <translation>antes del ejercicio</translation>
    </message>
    <message>
        <source>during exercise</source>
        <translation>durante el ejercicio</translation>
    </message>
    <message>
        <source>after exercise</source>
        <translation>después del ejercicio</translation>
    </message>
    <message>
        <source>the next morning</source>
        <translation>a la mañana siguiente</translation>
    </message>
    <message>
        <source>From {} to {} (medians of the first and the last week).</source>
        <translation>De {} a {} (medianas de la primera y la última semana).</translation>
    </message>
    <message>
        <source>Your pain has gone down. {}</source>
        <translation>Su dolor ha bajado. {}</translation>
    </message>
    <message>
        <source>Your pain has gone up. {} Your therapist would like to know.</source>
        <translation>Su dolor ha subido. {} A su terapeuta le gustaría saberlo.</translation>
    </message>
    <message>
        <source>Your pain is about the same. {}</source>
        <translation>Su dolor sigue más o menos igual. {}</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>Since your last visit: is your back better, the same or worse?</source>
        <translation>Desde su última cita, ¿su espalda está mejor, igual o peor?</translation>
    </message>
    <message>
        <source>Where do you feel it now, furthest from the back?</source>
        <translation>¿Dónde lo nota ahora, lo más lejos de la espalda?</translation>
    </message>
    <message>
        <source>Has the place of the pain changed?</source>
        <translation>¿Ha cambiado el lugar del dolor?</translation>
    </message>
    <message>
        <source>Do you have pain in a leg?</source>
        <translation>¿Le duele una pierna?</translation>
    </message>
    <message>
        <source>Is there numbness or tingling in a leg?</source>
        <translation>¿Nota entumecimiento u hormigueo en una pierna?</translation>
    </message>
    <message>
        <source>Is a leg weak, or does a foot catch or turn?</source>
        <translation>¿Tiene débil una pierna, o se le engancha o se le tuerce un pie?</translation>
    </message>
    <message>
        <source>Is your balance worse, or did you fall?</source>
        <translation>¿Tiene peor equilibrio o se ha caído?</translation>
    </message>
    <message>
        <source>Any change in passing urine or in bowel control?</source>
        <translation>¿Algún cambio al orinar o en el control de la evacuación?</translation>
    </message>
    <message>
        <source>How do you sleep?</source>
        <translation>¿Cómo duerme?</translation>
    </message>
    <message>
        <source>How do everyday things go, compared with the last visit?</source>
        <translation>¿Cómo van las cosas de cada día, en comparación con la última cita?</translation>
    </message>
    <message>
        <source>Has anything else in your life changed?</source>
        <translation>¿Ha cambiado algo más en su vida?</translation>
    </message>
    <message>
        <source>Do your medicines help?</source>
        <translation>¿Le ayudan sus medicinas?</translation>
    </message>
    <message>
        <source>Do they have side effects?</source>
        <translation>¿Tienen efectos secundarios?</translation>
    </message>
    <message>
        <source>Does the therapy help, exercises included?</source>
        <translation>¿Le ayuda la terapia, ejercicios incluidos?</translation>
    </message>
    <message>
        <source>What do you want to ask at the visit?</source>
        <translation>¿Qué quiere preguntar en la cita?</translation>
    </message>
    <message>
        <source>All in all</source>
        <translation>En general</translation>
    </message>
    <message>
        <source>Furthest place</source>
        <translation>Lugar más lejano</translation>
    </message>
    <message>
        <source>Place changing</source>
        <translation>Cambia el lugar</translation>
    </message>
    <message>
        <source>Pain in a leg</source>
        <translation>Dolor en una pierna</translation>
    </message>
    <message>
        <source>Numbness in a leg</source>
        <translation>Entumecimiento en una pierna</translation>
    </message>
    <message>
        <source>Weakness in a leg</source>
        <translation>Debilidad en una pierna</translation>
    </message>
    <message>
        <source>Balance worse</source>
        <translation>Peor equilibrio</translation>
    </message>
    <message>
        <source>Bladder or bowel</source>
        <translation>Vejiga o intestino</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Everyday things</source>
        <translation>Vida diaria</translation>
    </message>
    <message>
        <source>Anything else changed</source>
        <translation>Otros cambios</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicinas</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Therapy</source>
        <translation>Terapia</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>Más o menos igual</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Fairly</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Badly</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Easier</source>
        <translation>Más fácil</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Como antes</translation>
    </message>
    <message>
        <source>Harder</source>
        <translation>Más difícil</translation>
    </message>
    <message>
        <source>They help</source>
        <translation>Me ayudan</translation>
    </message>
    <message>
        <source>They help a little</source>
        <translation>Me ayudan un poco</translation>
    </message>
    <message>
        <source>They do not help</source>
        <translation>No me ayudan</translation>
    </message>
    <message>
        <source>I take none</source>
        <translation>No tomo ninguna</translation>
    </message>
    <message>
        <source>It helps</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>No hay diferencia</translation>
    </message>
    <message>
        <source>It makes it worse</source>
        <translation>Lo empeora</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Camera and sound are tried out</source>
        <translation>La cámara y el sonido están probados</translation>
    </message>
    <message>
        <source>There is room to walk towards the camera and across it</source>
        <translation>Hay sitio para caminar hacia la cámara y por delante de ella</translation>
    </message>
    <message>
        <source>Clothes that show hips, knees and feet</source>
        <translation>Ropa que deje ver caderas, rodillas y pies</translation>
    </message>
    <message>
        <source>All medicines at hand, with how much and how often</source>
        <translation>Todas las medicinas a mano, con la dosis y la frecuencia</translation>
    </message>
    <message>
        <source>The insurer was asked what is covered</source>
        <translation>Al seguro se le ha preguntado qué cubre</translation>
    </message>
    <message>
        <source>By video your therapist cannot</source>
        <translation>Por vídeo su terapeuta no puede</translation>
    </message>
    <message>
        <source>touch you, or test strength, feeling and reflexes</source>
        <translation>tocarle ni comprobar la fuerza, la sensibilidad o los reflejos</translation>
    </message>
    <message>
        <source>see you from all sides: a foot that turns or catches is missed</source>
        <translation>verle por todos los lados: un pie que se tuerce o se engancha se le escapa</translation>
    </message>
    <message>
        <source>treat you by hand, or take pictures of the back</source>
        <translation>tratarle con las manos ni hacer radiografías de la espalda</translation>
    </message>
    <message>
        <source>Ask to be seen in person when</source>
        <translation>Pida una cita en persona cuando</translation>
    </message>
    <message>
        <source>a leg is numb or weak, or you fall or lose your balance</source>
        <translation>tenga una pierna dormida o débil, se caiga o pierda el equilibrio</translation>
    </message>
    <message>
        <source>it gets worse, or no better although you do the exercises</source>
        <translation>empeore, o no mejore aunque haga los ejercicios</translation>
    </message>
    <message>
        <source>you do not feel safe showing a movement alone</source>
        <translation>no se sienta seguro al mostrar un movimiento a solas</translation>
    </message>
    <message>
        <source>picture or sound are too poor to see and hear you well</source>
        <translation>la imagen o el sonido no permitan verle y oírle bien</translation>
    </message>
    <message>
        <source>Do not wait for any visit when</source>
        <translation>No espere a ninguna cita cuando</translation>
    </message>
    <message>
        <source>one of the warning signs comes up: the page Warning signs says what to do</source>
        <translation>aparezca una señal de alerta: la página Alertas dice qué hacer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>{} days ago</source>
        <translation>hace {} días</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>in {} days</source>
        <translation>dentro de {} días</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>PT Coach made a mistake: {}

What was counted is kept. If it happens again, close the program and open it anew.</source>
        <translation>PT Coach cometió un error: {}

Lo que se contó queda guardado. Si vuelve a pasar, cierre PT Coach y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Use the backup</source>
        <translation>Usar la copia de seguridad</translation>
    </message>
    <message>
        <source>Begin a new diary</source>
        <translation>Empezar un diario nuevo</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing is deleted.</source>
        <translation>El archivo dañado se guarda al lado. No se borra nada.</translation>
    </message>
    <message>
        <source>Close PT Coach</source>
        <translation>Cerrar PT Coach</translation>
    </message>
</context>
</TS>
